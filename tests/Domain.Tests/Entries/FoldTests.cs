using FsCheck.Fluent;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.CheckIns;
using Goldseam.Domain.Practices.Promises;
using Goldseam.Domain.Practices.Tellings;
using NodaTime;

namespace Goldseam.Domain.Tests.Entries;

public sealed class FoldTests
{
    [Fact]
    public void Folding_from_any_snapshot_equals_folding_whole() => Life.Always(Gen.Choose(0, 100), (life, percent) =>
    {
        foreach (var (practices, entries) in StreamsOf(life.Play()))
        {
            var cut = entries.Count * percent / 100;
            var early = Fold.Whole(practices, entries[..cut]);
            var whole = Fold.Whole(practices, entries);
            var late = new Fold(practices, early.Of, entries[cut..]);
            foreach (var practice in practices) Assert.Equal(Plainly.Put(whole.Of(practice)), Plainly.Put(late.Of(practice)));
        }
    });

    [Fact]
    public void Adding_entry_by_entry_equals_folding_whole() => Life.Always(life =>
    {
        foreach (var (practices, entries) in StreamsOf(life.Play()))
        {
            var growing = Fold.Whole(practices, []);
            foreach (var entry in entries) Assert.Same(practices.OwnerOf(entry.What), growing.Add(entry));
            var whole = Fold.Whole(practices, entries);
            foreach (var practice in practices) Assert.Equal(Plainly.Put(whole.Of(practice)), Plainly.Put(growing.Of(practice)));
        }
    });

    /// <summary>
    /// Whenever a snapshot was written, and whatever it left out on that day: every later page finds what it would have found without it.
    /// The calendars of the two and the clocks of two nodes may be a day apart.
    /// </summary>
    [Fact]
    public void No_decision_sees_when_a_snapshot_was_trimmed() => Life.Always(Gen.Choose(0, 100), (life, percent) =>
    {
        var scene = life.Play();
        var last = scene.Now.InUtc().Date;
        foreach (var (practices, entries) in StreamsOf(scene))
        {
            var cut = entries.Count * percent / 100;
            var written = cut < entries.Count ? entries[cut].At.InUtc().Date.PlusDays(1) : last;
            var early = new Fold(practices, _ => null, entries[..cut], written);
            var late = new Fold(practices, early.Of, entries[cut..], LocalDate.Max(written, last));
            var whole = new Fold(practices, Fold.Whole(practices, entries).Of, [], LocalDate.Max(written, last));
            foreach (var practice in practices) Assert.Equal(Plainly.Put(whole.Of(practice)), Plainly.Put(late.Of(practice)));
        }
    });

    [Fact]
    public void Years_folded_in_stretches_come_to_the_same_although_a_clock_was_two_years_ahead_for_one_entry()
    {
        var (promise, ahead) = (Cast.Id(1), Cast.Evening + Duration.FromDays(730));
        List<Entry> entries = [new(1, Cast.MaraFounded, Cast.Mara, Cast.Evening), new(2, Cast.JonasJoined, Cast.Jonas, Cast.Evening)];
        void Add(Event what, Instant at) => entries.Add(new(entries.Count + 1, what, Cast.Jonas, at));
        Add(new PromiseMade(
            promise, PromiseKind.CheckIn, Line.Stored("I call before I leave"), null, Rhythm.Daily(Cast.Sunday), null), Cast.Evening);
        for (var day = 0; day < 400; day++)
        {
            var (on, at) = (Cast.Sunday.PlusDays(day), Cast.Evening + Duration.FromDays(day));
            Add(new PromiseKept(promise, on), at);
            Add(new TellingMade(Cast.Id(100 + day), TellingKind.Update, on, null, null), at);
            if (day == 200) Add(new CheckInMade(Cast.Id(2), ahead.InUtc().Date, Audience.BothOfUs, null), ahead);
        }
        var today = Cast.Sunday.PlusDays(399);
        var stretched = new Fold(RecordState.Practices, _ => null, entries, today);
        var whole = new Fold(RecordState.Practices, Fold.Whole(RecordState.Practices, entries).Of, [], today);
        foreach (var practice in RecordState.Practices) Assert.Equal(Plainly.Put(whole.Of(practice)), Plainly.Put(stretched.Of(practice)));
        Assert.Equal(PromisesState.DaysRemembered + 1, new RecordState(stretched).Promises.Of(promise)!.Marks.Count);
    }

    [Fact]
    public void An_event_that_no_practice_of_the_stream_knows_is_never_ignored()
    {
        var entry = new Entry(1, new FromElsewhere(), Partner.First, Cast.Evening);
        Assert.Throws<UnknownEventException>(() => Fold.Whole(RecordState.Practices, [entry]).Of(RecordState.Practices[0]));
        Assert.Throws<UnknownEventException>(() => Fold.Whole(DrawerState.Practices, []).Add(entry));
    }

    [Fact]
    public void An_event_of_a_drawer_is_unknown_to_the_record() => Assert.Throws<UnknownEventException>(() =>
        Fold.Whole(RecordState.Practices, []).Add(new(1, new Domain.Practices.Notes.NoteMade(Cast.Id(1)), Partner.First, Cast.Evening)));

    sealed record FromElsewhere : RecordEvent;

    static IEnumerable<(StreamPractices, List<Entry>)> StreamsOf(Scene scene) =>
        scene.DrawerEntries.Values.Select(d => (DrawerState.Practices, d)).Prepend((RecordState.Practices, scene.RecordEntries));
}
