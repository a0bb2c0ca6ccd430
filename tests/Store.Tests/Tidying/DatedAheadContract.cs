using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.CheckIns;
using Goldseam.Domain.Practices.Promises;
using Goldseam.Domain.Practices.Reviews;
using Goldseam.Domain.Practices.Tellings;
using NodaTime;

namespace Goldseam.Store.Tests.Tidying;

/// <summary>Entries that were written while the clock was ahead, or far behind: what they do to every later day, on every engine.</summary>
public abstract class DatedAheadContract : IDisposable
{
    static readonly Instant Evening = Instant.FromUtc(2026, 11, 24, 19, 0);
    static readonly LocalDate Today = new(2026, 11, 24);
    static readonly Guid Promise = Deeds.NewForm();

    readonly Lazy<Home> opened;

    protected DatedAheadContract() => opened = new(() => HomeAt(Evening - Duration.FromDays(30)));

    private protected Home Home => opened.Value;

    private protected abstract Home HomeAt(Instant now);

    public void Dispose()
    {
        if (opened.IsValueCreated) Home.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Both have written something of every kind that is forgotten after a while.</summary>
    async Task<(Person Mara, Person Jonas)> Couple()
    {
        var (mara, jonas) = await Home.Couple();
        await Does(jonas, v => v.Record.Promises.Make(
            Promise, PromiseKind.CheckIn, Line.Stored("I call before I leave"), null, new(RhythmKind.Daily, v.Today, null, 1, default, null), null, v.Today, v.Me));
        for (var day = 30; day >= 0; day--)
        {
            Home.Clock.Now = Evening - Duration.FromDays(day);
            await SignIn(mara, jonas);
            await Does(jonas, v => v.Record.Promises.Keep(Promise, v.Today, v.Clock, v.Me));
            if (day is 25 or 3) await Tells(jonas);
            if (day is 20 or 2) await mara.KeepsANote($"Day {day}.");
            if (day is 1 or 0) await mara.ChecksIn($"Mara, {day}.", day == 1 ? Audience.OnlyMe : Audience.BothOfUs);
        }
        await Does(mara, v => LookingBack.Write(
            v.Drawer, Span.UpOn(ReviewKind.Week, v.Today), Deeds.NewForm(), 1, [new(Prompt.StillHard, Words.Stored("The evenings."))], null, null, v.Today));
        return (mara, jonas);
    }

    static Task Tells(Person person) => Does(person, v => v.Record.Tellings.Tell(
        Deeds.NewForm(), TellingKind.Update, v.Today, Words.Stored("The appointment is made."), null, null, null, v.Me));

    static async Task Does(Person person, Func<Store.Visits.Facts, Decision> decide) => Assert.Null((await person.Does(decide)).Refusal);

    async Task<(string, string)> Seen(Person mara, Person jonas) => (await mara.SeesEverything(), await jonas.SeesEverything());

    void TheClockStandsAt(Instant now) => Home.RestartOn(() => Home.Clock.Now = now);

    static async Task SignIn(params Person[] all)
    {
        foreach (var one in all) Assert.Null((await one.SignsIn()).Refusal);
    }

    [Theory]
    [InlineData(12)]
    [InlineData(730)]
    [InlineData(-9_825)]
    public async Task Whoever_only_looks_while_the_clock_is_wrong_loses_nothing(int days)
    {
        var (mara, jonas) = await Couple();
        var before = await Seen(mara, jonas);
        TheClockStandsAt(Evening + Duration.FromDays(days));
        await SignIn(mara, jonas);
        await Seen(mara, jonas);
        TheClockStandsAt(Evening);
        await SignIn(mara, jonas);
        Assert.Equal(before, await Seen(mara, jonas));
    }

    [Theory]
    [InlineData(12)]
    [InlineData(730)]
    public async Task One_evening_dated_ahead_is_followed_by_today_and_everything_is_found_again(int days)
    {
        var (mara, jonas) = await Couple();
        var before = await mara.Reads();
        TheClockStandsAt(Evening + Duration.FromDays(days));
        await SignIn(mara, jonas);
        foreach (var person in new[] { mara, jonas }) await person.ChecksIn("Ahead.");
        await Does(jonas, v => v.Record.Promises.Keep(Promise, v.Today, v.Clock, v.Me));
        await mara.KeepsANote("Ahead.");
        await Tells(jonas);
        await Does(mara, v => LookingBack.Write(
            v.Drawer, Span.UpOn(ReviewKind.Week, v.Today), Deeds.NewForm(), 1, [new(Prompt.StillHard, Words.Stored("Ahead."))], null, null, v.Today));

        TheClockStandsAt(Evening + Duration.FromHours(1));
        await SignIn(mara, jonas);
        var view = await mara.Reads();
        Assert.Equal((Today, Evening + Duration.FromHours(1)), (view.Today, view.Now));
        Assert.Equal(Evening + Duration.FromDays(days), view.DatedAhead);
        var (marks, were) = (view.Record.Promises.Of(Promise)!.Marks, before.Record.Promises.Of(Promise)!.Marks);
        Assert.Equal(were.Select(m => m.Day).Append(Today.PlusDays(days)), marks.Select(m => m.Day));
        Assert.Equal(before.Record.Tellings.All.Select(t => t.Id), view.Record.Tellings.All.SkipLast(1).Select(t => t.Id));
        Assert.Equal(before.OpenDrawer.Notes.All, view.OpenDrawer.Notes.All.SkipLast(1));
        Assert.Equal("Mara, 0.", view.Record.CheckIns.Of(Partner.First, Today)!.Words!.Text);
        Assert.Equal("Mara, 1.", view.OpenDrawer.OwnCheckIns.Of(Today.PlusDays(-1))!.Words!.Text);
        Assert.NotNull(view.OpenDrawer.OwnReviews.Of(Span.UpOn(ReviewKind.Week, Today)));
        // He answers for today, and she reads it; nothing of it waits for the day that was not.
        await jonas.ChecksIn("I am here.");
        view = await mara.Reads();
        Assert.Equal("I am here.", view.Record.CheckIns.NewestOpen(Partner.Second, Today)!.Words!.Text);
        Assert.Equal(Evening + Duration.FromHours(1), (await mara.Entries(Home.Store)).Last(e => e.What is CheckInMade).At);
        await Does(jonas, v => v.Record.Promises.NotKeep(Promise, Today.PlusDays(-20), v.Today, v.Me));
    }

    [Fact]
    public async Task Snapshots_that_left_out_too_much_are_made_anew_once()
    {
        var (mara, jonas) = await Couple();
        var before = await mara.SeesEverything();
        TheClockStandsAt(Evening + Duration.FromDays(730));
        await SignIn(mara, jonas);
        await jonas.ChecksIn("Ahead.");
        await mara.IsCalled("Mara K.");
        TheClockStandsAt(Evening);
        await SignIn(mara, jonas);
        Assert.NotEqual(before, await mara.SeesEverything());
        // What a page writes back goes through the one writer, as this does after it.
        await jonas.KeepsANote();
        var rows = await Rows(mara);
        await mara.SeesEverything();
        await jonas.KeepsANote();
        Assert.Equal(rows, await Rows(mara));
    }

    /// <summary>Each sealing has a nonce of its own, so rows that were written again differ.</summary>
    async Task<string> Rows(Person person)
    {
        using var visit = await person.Open();
        var (keys, rows) = (visit.Keys, visit.Keys.RecordSnapshots);
        var stored = await Home.Store.Log.Read([new(keys.Record.Id, rows.Reader, rows.KnownId)]);
        return string.Join('\n', stored[0].Snapshots.Select(r => Convert.ToHexString(r.Blob)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Two_nodes_whose_clocks_are_an_hour_apart_go_on_as_one()
    {
        var (mara, jonas) = await Couple();
        for (var turn = 0; turn < 6; turn++)
        {
            Home.Clock.Now = Evening + Duration.FromMinutes(30 * turn) + Duration.FromHours(turn % 2);
            await SignIn(mara, jonas);
            await mara.KeepsANote($"Turn {turn}.");
            await Does(jonas, v => turn % 2 == 0
                ? v.Record.Promises.Keep(Promise, Today, v.Clock, v.Me) : v.Record.Promises.NotKeep(Promise, Today, v.Today, v.Me));
            var view = await mara.Reads();
            Assert.Null(view.DatedAhead);
            Assert.Equal(turn + 3, view.OpenDrawer.Notes.All.Count);
        }
        Assert.Single((await mara.Reads()).Written.All);
    }
}
