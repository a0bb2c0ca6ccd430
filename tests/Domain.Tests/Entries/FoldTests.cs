using FsCheck.Fluent;
using Goldseam.Domain.Entries;

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

    [Fact]
    public void An_event_that_no_practice_of_the_stream_knows_is_never_ignored()
    {
        var entry = new Entry(1, new FromElsewhere(), Partner.First, Cast.Evening);
        Assert.Throws<UnknownEventException>(() => Fold.Whole(RecordState.Practices, [entry]).Of(RecordState.Practices[0]));
        Assert.Throws<UnknownEventException>(() => Fold.Whole(DrawerState.Practices, []).Add(entry));
    }

    [Fact]
    public void An_event_of_a_drawer_is_unknown_to_the_record() => Assert.Throws<UnknownEventException>(() =>
        Fold.Whole(RecordState.Practices, []).Add(new(1, new Domain.Notes.NoteMade(Cast.Id(1)), Partner.First, Cast.Evening)));

    sealed record FromElsewhere : RecordEvent;

    static IEnumerable<(Practices, List<Entry>)> StreamsOf(Scene scene) =>
        scene.DrawerEntries.Values.Select(d => (DrawerState.Practices, d)).Prepend((RecordState.Practices, scene.RecordEntries));
}
