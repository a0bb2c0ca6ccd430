using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Notes;

namespace Goldseam.Domain.Tests.Entries;

public sealed class DecisionTests
{
    static readonly Decision One = new NoteMade(Cast.Id(1));
    static readonly Decision Two = Decision.Of(new NoteMade(Cast.Id(2)), new NoteMade(Cast.Id(3)));
    static readonly Decision No = new NoSuchNote();

    [Fact]
    public void A_decision_left_unmade_is_that_it_is_so_already()
    {
        default(Decision).Is_already_so();
        Decision.AlreadySo.And(Decision.AlreadySo).Is_already_so();
    }

    [Fact]
    public void Both_go_into_one_append_in_the_order_they_were_named() =>
        One.And(Two).Comes_to(new NoteMade(Cast.Id(1)), new NoteMade(Cast.Id(2)), new NoteMade(Cast.Id(3)));

    [Fact]
    public void Both_or_neither()
    {
        One.And(No).Is_refused_as<NoSuchNote>();
        No.And(One).Is_refused_as<NoSuchNote>();
    }

    [Fact]
    public void The_first_refusal_is_the_one_that_is_said() => No.And(new NothingWritten()).Is_refused_as<NoSuchNote>();

    [Fact]
    public void The_other_of_the_other_is_oneself()
    {
        Assert.Equal(Partner.Second, Partner.First.Other());
        Assert.Equal(Partner.First, Partner.First.Other().Other());
    }

    [Theory]
    [InlineData(Partner.First, 1)]
    [InlineData(Partner.Second, 2)]
    public void The_number_of_a_partner_is_stored_and_never_changes(Partner partner, int number) => Assert.Equal(number, (int)partner);

    [Fact]
    public void It_holds_only_while_it_is_as_the_page_showed_it_and_what_is_so_already_stays_so()
    {
        One.While(true).Comes_to(new NoteMade(Cast.Id(1)));
        One.While(false).Is_refused_as<ChangedMeanwhile>();
        Decision.AlreadySo.While(false).Is_already_so();
        No.While(false).Is_refused_as<NoSuchNote>();
        Assert.Null(One.While(null, "kept").Refusal);
        Assert.Null(One.While("kept", "kept").Refusal);
        One.While("kept", null).Is_refused_as<ChangedMeanwhile>();
        One.While("kept", "moved").Is_refused_as<ChangedMeanwhile>();
    }
}
