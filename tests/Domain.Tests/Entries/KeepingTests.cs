using FsCheck.Fluent;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.CheckIns;
using Goldseam.Domain.Practices.Paces;
using Goldseam.Domain.Practices.Reviews;
using Goldseam.Domain.Practices.Sides;

namespace Goldseam.Domain.Tests.Entries;

/// <summary>No decision depends on the words of a told or passing event; removing any set of them never breaks a fold.</summary>
public sealed class KeepingTests
{
    const int MostTried = 20;

    [Fact]
    public void Words_that_were_withdrawn_or_have_faded_change_no_decision() => Life.Always(Gen.Choose(1, int.MaxValue), (life, chance) =>
    {
        var scene = life.Play();
        var (record, lessRecord) = (scene.RecordEntries, Less(scene.RecordEntries, chance));
        foreach (var by in Scene.Both.Where(scene.IsHere))
        {
            var drawer = scene.DrawerEntries[by];
            var all = Probe(Of(record), DrawerOf(drawer), scene, by).ToList();
            Assert.Equal(all, Probe(Of(lessRecord), DrawerOf(Less(drawer, chance)), scene, by));
            Assert.Equal(all, Probe(Of(Less(record, 0)), DrawerOf(Less(drawer, 0)), scene, by));
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

    /// <summary>Everything this partner could try next, and what it would come to.</summary>
    static IEnumerable<string> Probe(RecordState record, DrawerState drawer, Scene scene, Partner by)
    {
        var today = scene.TodayOf(by);
        var forms = scene.RecordEntries.Concat(scene.DrawerEntries[by]).Select(e => e.What).ToList();
        var ids = forms.OfType<CheckInMade>().Select(e => e.Id).Concat(forms.OfType<OwnCheckInMade>().Select(e => e.Id));
        foreach (var id in ids.TakeLast(MostTried).Append(Cast.Id(99)))
        {
            yield return Plainly.Put(record.CheckIns.Show(id, today, by));
            yield return Plainly.Put(record.CheckIns.Withdraw(id, by));
            foreach (var audience in Enum.GetValues<Audience>())
                yield return Plainly.Put(CheckingIn.Decide(record, drawer, id, today, Feeling.Steady, null, audience, by));
        }
        foreach (var id in forms.OfType<Domain.Practices.Notes.NoteMade>().Select(e => e.Id).Append(Cast.Id(99)))
        {
            yield return Plainly.Put(drawer.Notes.Keep(id, Cast.Write("More.")));
            yield return Plainly.Put(drawer.Notes.Withdraw(id));
        }
        for (var back = 0; back < 8; back++) yield return Plainly.Put(drawer.OwnCheckIns.WithdrawDay(today.PlusDays(-back)));
        foreach (var side in new Side?[] { null, Side.Hurt, Side.Broke })
            yield return Plainly.Put(
                StatingASide.Decide(record, drawer, Cast.Id(99), today, side, Outlook.DoNotKnow, null, Cast.Say("More."), by));
        yield return Plainly.Put(SharingASide.Decide(record, drawer, by));
        yield return Plainly.Put(record.Sides.Withdraw(by));
        foreach (var pace in new Pace?[] { null, Pace.Daily, Pace.NotThisWeek })
            yield return Plainly.Put(SettingThePace.Decide(record, drawer, Cast.Id(99), pace, by));
        foreach (var decision in Probes.OfLifeTogether(record, drawer, scene, by)) yield return Plainly.Put(WithoutWords(decision));
        yield return Plainly.Put(drawer.Locks.Choose(5, onDrawer: true));
        yield return Plainly.Put(record.Couples.Describe(Cast.Called("Kim"), Cast.Berlin, by));
        yield return Plainly.Put(record.Couples.Join(Cast.Called("Kim"), Cast.Berlin));
        yield return Plainly.Put(record.Couples.WhyNotInvite());
    }
}
