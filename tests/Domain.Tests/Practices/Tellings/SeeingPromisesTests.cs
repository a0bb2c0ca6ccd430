using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Promises;
using Goldseam.Domain.Practices.Tellings;
using NodaTime;

namespace Goldseam.Domain.Tests.Practices.Tellings;

/// <summary>That something was not kept is met where it was told, opened by who reads it, and nowhere before.</summary>
public sealed class SeeingPromisesTests
{
    static readonly (Guid Home, Guid Call, Guid Told) Ids = (Cast.Id(1), Cast.Id(2), Cast.Id(3));
    static readonly LocalDate Today = Cast.Sunday, Yesterday = Cast.Sunday.PlusDays(-1);

    static PromiseMade Made(Guid id) => new(id, PromiseKind.Own, Line.Stored("Home by 18:30"), null, Rhythm.Daily(Yesterday), null);

    static RecordState After(params (Partner, RecordEvent)[] more) =>
        Cast.TheirRecord([(Cast.Jonas, Made(Ids.Home)), (Cast.Mara, Made(Ids.Call)), .. more]);

    static (Partner, RecordEvent)[] IsTold(Partner by, Guid promise) =>
    [
        (by, new PromiseNotKept(promise, Today)), (by, new TellingOfOneTimeMade(Ids.Told, TellingKind.NotKept, Today, promise, Today)),
        (by, new TellingWords(Ids.Told, Cast.Say("I stayed."), null)),
    ];

    static Said? Sees(Partner reader, RecordState record, Guid promise, LocalDate? day = null) =>
        SeeingPromises.Seen(record.Promises, record.Tellings, reader).Of(promise)!.MarkOf(day ?? Today)?.Said;

    [Fact]
    public void Until_she_opens_it_nothing_says_that_he_did_not_keep_it_and_he_sees_what_he_said()
    {
        var record = After(IsTold(Cast.Jonas, Ids.Home));
        Assert.Null(Sees(Cast.Mara, record, Ids.Home));
        Assert.Equal(Said.NotKept, Sees(Cast.Jonas, record, Ids.Home));
        Assert.Empty(SeeingPromises.Seen(record.Promises, record.Tellings, Cast.Mara).Of(Ids.Home)!.Marks);
    }

    [Fact]
    public void Once_it_is_open_both_see_it() =>
        Assert.Equal(
            Said.NotKept, Sees(Cast.Mara, After([.. IsTold(Cast.Jonas, Ids.Home), (Cast.Mara, new TellingOpened(Ids.Told))]), Ids.Home));

    [Fact]
    public void What_was_said_of_other_days_and_of_her_own_promises_stays()
    {
        var record = After([
            (Cast.Jonas, new PromiseKept(Ids.Home, Yesterday)), (Cast.Mara, new PromiseNotKept(Ids.Call, Today)),
            .. IsTold(Cast.Jonas, Ids.Home)]);
        Assert.Equal(Said.Kept, Sees(Cast.Mara, record, Ids.Home, Yesterday));
        Assert.Equal(Said.NotKept, Sees(Cast.Mara, record, Ids.Call));
    }

    [Fact]
    public void Her_own_telling_that_he_has_not_opened_hides_nothing_from_her()
    {
        var record = After(IsTold(Cast.Mara, Ids.Call));
        Assert.Equal(Said.NotKept, Sees(Cast.Mara, record, Ids.Call));
        Assert.Null(Sees(Cast.Jonas, record, Ids.Call));
    }

    [Fact]
    public void Where_nothing_was_told_about_it_both_see_what_was_said()
    {
        var record = After([.. IsTold(Cast.Jonas, Ids.Home)[1..], (Cast.Jonas, new PromiseNotKept(Ids.Home, Yesterday))]);
        Assert.Equal(Said.NotKept, Sees(Cast.Mara, record, Ids.Home, Yesterday));
    }

    [Fact]
    public void What_was_thanked_for_before_keeps_its_thanks()
    {
        var record = After([
            (Cast.Jonas, new PromiseKept(Ids.Home, Today)), (Cast.Mara, new PromiseThanked(Ids.Home, Today)),
            .. IsTold(Cast.Jonas, Ids.Home)]);
        var mark = SeeingPromises.Seen(record.Promises, record.Tellings, Cast.Mara).Of(Ids.Home)!.MarkOf(Today);
        Assert.Equal(record.Promises.Of(Ids.Home)!.MarkOf(Today)! with { Said = null }, mark);
    }
}
