using FsCheck.Fluent;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Reviews;

namespace Goldseam.Domain.Tests.Entries;

/// <summary>No decision depends on the words of a told or passing event; removing any set of them never breaks a fold.</summary>
public sealed class KeepingTests
{
    [Fact]
    public void Words_that_were_withdrawn_or_have_faded_change_no_decision() => Life.Always(Gen.Choose(1, int.MaxValue), (life, chance) =>
    {
        var scene = life.Play();
        var (record, lessRecord) = (scene.RecordEntries, Less(scene.RecordEntries, chance));
        foreach (var by in Scene.Both.Where(scene.IsHere))
        {
            var drawer = scene.DrawerEntries[by];
            var all = Tried(Of(record), DrawerOf(drawer), scene, by).ToList();
            Assert.Equal(all, Tried(Of(lessRecord), DrawerOf(Less(drawer, chance)), scene, by));
            Assert.Equal(all, Tried(Of(Less(record, 0)), DrawerOf(Less(drawer, 0)), scene, by));
        }
    });

    [Fact]
    public void Only_words_are_passing_or_told_and_each_kind_of_them_follows_the_fact_they_belong_to()
    {
        Assert.All(EventCatalogue.All, t =>
            Assert.Equal(EventCatalogue.NameOf(t).Split('.')[1] == "words", EventCatalogue.KeepingOf(t) != Keeping.Lasting));
        Assert.All(EventCatalogue.All.Where(t => t.IsAssignableTo(typeof(DrawerEvent))), t =>
            Assert.NotEqual(Keeping.Told, EventCatalogue.KeepingOf(t)));
        Life.Always(life =>
        {
            foreach (var stream in life.Play().Streams)
                foreach (var entry in stream.Where(e => EventCatalogue.KeepingOf(e.What.GetType()) != Keeping.Lasting))
                {
                    var fact = stream[(int)entry.Seq - 2].What.GetType();
                    Assert.Equal(Keeping.Lasting, EventCatalogue.KeepingOf(fact));
                    Assert.Equal(NounOf(entry.What.GetType()), NounOf(fact));
                }
        });
    }

    [Fact]
    public void What_takes_something_back_is_itself_kept() =>
        Assert.All(
            EventCatalogue.All.Where(t => t.IsAssignableTo(typeof(IWithdraws))),
            t => Assert.Equal(Keeping.Lasting, EventCatalogue.KeepingOf(t)));

    static string NounOf(Type what) => EventCatalogue.NameOf(what).Split('.')[0];

    /// <summary>What is left when some keys are gone: all of them with 0, otherwise about half, by chance.</summary>
    static List<Entry> Less(List<Entry> entries, int chance) => [.. entries.Where(e =>
        EventCatalogue.KeepingOf(e.What.GetType()) == Keeping.Lasting || chance != 0 && (chance >> (int)(e.Seq % 31) & 1) == 0)];

    /// <summary>What is handed in carries the words that are left; that it is handed in does not hang on them.</summary>
    static Decision WithoutWords(Decision decision) => decision.Refusal is not null ? decision
        : Decision.Of([.. decision.Events.Select(e => e is ReviewWords words ? words with { Answers = [] } : e)]);

    static RecordState Of(List<Entry> entries) => new(Fold.Whole(RecordState.Practices, entries));

    static DrawerState DrawerOf(List<Entry> entries) => new(Fold.Whole(DrawerState.Practices, entries));

    static IEnumerable<string> Tried(RecordState record, DrawerState drawer, Scene scene, Partner by) =>
        PracticeMoves.All.SelectMany(p => p.Tries(record, drawer, scene, by)).Prepend(HandingIn.Decide(record, drawer, scene.Now, by))
            .Select(decision => Plainly.Put(WithoutWords(decision)));
}
