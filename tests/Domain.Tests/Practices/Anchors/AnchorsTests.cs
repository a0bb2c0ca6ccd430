using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Anchors;

namespace Goldseam.Domain.Tests.Practices.Anchors;

/// <summary>What worked for the two: one says it, both keep it, either lets it go.</summary>
public sealed class AnchorsTests
{
    static readonly Guid Walk = Cast.Id(1);
    static readonly Line What = Line.Stored("The walk at nine");

    static AnchorsState After(params (Partner By, RecordEvent What)[] more) =>
        Cast.TheirRecord([(Cast.Mara, new AnchorMade(Walk, What)), .. more]).Anchors;

    [Fact]
    public void It_is_an_anchor_of_both_once_the_other_holds_on_to_it_too()
    {
        Cast.TheirRecord().Anchors.Make(Walk, What).Comes_to(new AnchorMade(Walk, What));
        After().Make(Walk, What).Is_already_so();
        After().Keep(Walk, Cast.Jonas).Comes_to(new AnchorKept(Walk));
        After().Keep(Walk, Cast.Mara).Is_already_so();
        Assert.False(Assert.Single(After((Cast.Mara, new AnchorKept(Walk))).Held).KeptByBoth);
        Assert.True(Assert.Single(After((Cast.Jonas, new AnchorKept(Walk))).Held).KeptByBoth);
    }

    [Fact]
    public void Either_lets_it_go_and_it_does_not_come_back_by_itself()
    {
        After().LetGo(Walk).Comes_to(new AnchorLetGo(Walk));
        var gone = After((Cast.Jonas, new AnchorLetGo(Walk)));
        Assert.Empty(gone.Held);
        gone.LetGo(Walk).Is_already_so();
        gone.Make(Walk, What).Is_already_so();
        gone.Keep(Walk, Cast.Jonas).Is_refused_as<NoSuchAnchor>();
    }

    [Fact]
    public void Only_who_let_go_of_it_can_put_it_back_and_it_is_what_it_was()
    {
        (Partner, RecordEvent)[] gone = [(Cast.Jonas, new AnchorKept(Walk)), (Cast.Jonas, new AnchorLetGo(Walk))];
        After(gone).PutBack(Walk, Cast.Mara).Is_refused_as<NoSuchAnchor>();
        After(gone).PutBack(Walk, Cast.Jonas).Comes_to(new AnchorPutBack(Walk));
        Assert.Empty(After([.. gone, (Cast.Mara, new AnchorPutBack(Walk))]).Held);
        var back = After([.. gone, (Cast.Jonas, new AnchorPutBack(Walk))]);
        Assert.True(Assert.Single(back.Held).KeptByBoth);
        back.PutBack(Walk, Cast.Mara).Is_already_so();
    }

    [Fact]
    public void There_is_room_for_twelve()
    {
        (Partner, RecordEvent)[] eleven =
            [.. Enumerable.Range(2, 11).Select(n => (Cast.Jonas, (RecordEvent)new AnchorMade(Cast.Id(n), What)))];
        After(eleven).Make(Cast.Id(50), What).Is_refused_as<AnchorsEnough>();
        After([.. eleven, (Cast.Mara, new AnchorLetGo(Cast.Id(5)))]).Make(Cast.Id(50), What).Comes_to(new AnchorMade(Cast.Id(50), What));
    }

    [Fact]
    public void However_many_a_strange_program_wrote_the_page_opens()
    {
        var many = After([.. Enumerable.Range(2, 100).Select(n => (Cast.Jonas, (RecordEvent)new AnchorMade(Cast.Id(n), What)))]);
        Assert.InRange(many.All.Count, 1, 30);
    }

    [Fact]
    public void What_was_let_go_is_forgotten_first_and_only_to_make_room()
    {
        (Partner, RecordEvent) Made(int n) => (Cast.Jonas, new AnchorMade(Cast.Id(n), What));
        (Partner, RecordEvent)[] thirty = [.. Enumerable.Range(2, 29).Select(Made)];
        Assert.Equal(30, After(thirty).All.Count);
        var held = After([.. thirty, Made(31)]);
        Assert.Equal(Enumerable.Range(2, 30).Select(Cast.Id), held.All.Select(a => a.Id));
        var gone = After([.. thirty, (Cast.Mara, new AnchorLetGo(Cast.Id(7))), Made(31)]);
        Assert.Equal(Enumerable.Range(1, 31).Where(n => n != 7).Select(Cast.Id), gone.All.Select(a => a.Id));
    }

    [Fact]
    public void Who_let_go_of_it_first_is_who_can_put_it_back_while_there_is_room()
    {
        (Partner, RecordEvent)[] gone = [(Cast.Jonas, new AnchorLetGo(Walk)), (Cast.Mara, new AnchorLetGo(Walk))];
        After(gone).PutBack(Walk, Cast.Mara).Is_refused_as<NoSuchAnchor>();
        After(gone).PutBack(Cast.Id(9), Cast.Jonas).Is_refused_as<NoSuchAnchor>();
        After().LetGo(Cast.Id(9)).Is_refused_as<NoSuchAnchor>();
        (Partner, RecordEvent)[] Others(int many) =>
            [.. gone, .. Enumerable.Range(2, many).Select(n => (Cast.Jonas, (RecordEvent)new AnchorMade(Cast.Id(n), What)))];
        After(Others(11)).PutBack(Walk, Cast.Jonas).Comes_to(new AnchorPutBack(Walk));
        var full = After(Others(12)).PutBack(Walk, Cast.Jonas).Is_refused_as<AnchorsEnough>();
        Assert.Equal([12], full.Arguments);
    }

    [Fact]
    public void A_form_carries_whether_both_kept_it()
    {
        Assert.Equal("offered", Assert.Single(After().All).Seen);
        Assert.Equal("kept-by-both", Assert.Single(After((Cast.Jonas, new AnchorKept(Walk))).All).Seen);
        After((Cast.Jonas, new AnchorKept(Walk))).Keep(Walk, Cast.Jonas).Is_already_so();
        Assert.False(After((Cast.Jonas, new AnchorKept(Cast.Id(2)))).Held.Single().KeptByBoth);
    }
}
