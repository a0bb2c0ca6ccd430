using Goldseam.Domain.Entries;

namespace Goldseam.Domain.Tests.Entries;

public sealed class SentFormsTests
{
    [Fact]
    public void The_twenty_newest_forms_are_known_and_older_ones_are_forgotten()
    {
        var forms = Enumerable.Range(1, 25).Aggregate(SentForms.None, (all, n) => all.Then(Cast.Id(n)));
        Assert.Equal(Enumerable.Range(6, 20), Enumerable.Range(1, 25).Where(n => forms.Knows(Cast.Id(n))));
        Assert.Equal(Cast.Id(25), forms.Newest);
        Assert.Null(SentForms.None.Newest);
    }

    [Fact]
    public void A_pair_gives_and_takes_what_is_of_each()
    {
        var pair = new Pair<int?>(1, null);
        Assert.Equal((1, null), (pair[Partner.First], pair[Partner.Second]));
        Assert.Equal(new(1, 2), pair.With(Partner.Second, 2));
        Assert.Equal(new(null, null), pair.With(Partner.First, null));
    }
}
