using FsCheck.Fluent;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.CheckIns;

namespace Goldseam.Domain.Tests.Practices.CheckIns;

/// <summary>
/// A partner records only their own promises, acts and feelings. No event carries a judgement of the other; no event type names a
/// partner other than its author as its subject.
/// </summary>
public sealed class I4OwnWords
{
    [Fact]
    public void No_event_names_a_partner_beside_its_author()
    {
        string[] others = ["Other", "Partner", "Whom", "About", "Toward", "Against", "Receiver"];
        foreach (var what in EventCatalogue.All)
            foreach (var property in what.GetProperties())
            {
                Assert.True(
                    (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) != typeof(Partner),
                    $"{what.Name}.{property.Name} names a partner.");
                Assert.DoesNotContain(others, o => property.Name.Contains(o, StringComparison.Ordinal));
            }
    }

    [Fact]
    public void Nobody_can_show_or_withdraw_a_check_in_of_the_other() => Life.AtEachStep((scene, step) =>
    {
        foreach (var one in step.After.All.Where(c => scene.IsHere(c.By.Other())))
        {
            var other = one.By.Other();
            Assert.IsType<NoSuchCheckIn>(step.After.Show(one.Id, scene.TodayOf(other), other).Refusal);
            Assert.IsType<NoSuchCheckIn>(step.After.Withdraw(one.Id, other).Refusal);
            Assert.IsType<NoSuchCheckIn>(step.After.PutBack(one.Id, Feeling.Warm, null, true, true, scene.TodayOf(other), other).Refusal);
        }
    });

    /// <summary>Whoever runs the server can write what no page of ours offers, but only in their own name.</summary>
    [Fact]
    public void Even_an_entry_that_no_decision_made_changes_nothing_the_other_said() =>
        Life.Always(from kind in Gen.Choose(0, 5) from back in Gen.Choose(0, 9) select (kind, back), (life, forged) =>
        {
            var scene = life.Play();
            var before = scene.Record.CheckIns;
            if (before.All.Count == 0) return;
            var aim = before.All[forged.back % before.All.Count];
            CheckInEvent what = forged.kind switch
            {
                0 => new CheckInWords(aim.Id, Feeling.Warm, Cast.Say("I was wrong to be hurt.")),
                1 => new CheckInShown(aim.Id),
                2 => new CheckInWithdrawn(aim.Id, null),
                5 => new CheckInPutBack(aim.Id, Opens: true, Changed: false),
                3 => new CheckInMade(aim.Id, aim.Day.PlusDays(1), Audience.BothOfUs, null),
                _ => new CheckInMade(aim.Id, aim.Day, Audience.BothOfUs, null),
            };
            var entry = new Entry(scene.RecordEntries.Count + 1, what, aim.By.Other(), scene.Now);
            var after = ((CheckInsState)CheckInsState.Practice.Evolve(before, entry)).Of(aim.By, aim.Day)!;
            Assert.Equal(aim with { Opened = after.Opened }, after);
            if (forged.kind is not 4) Assert.Equal(aim.Opened, after.Opened);
        });

    [Fact]
    public void What_an_entry_takes_back_are_words_of_its_own_author_and_only_once() => Life.Always(life =>
    {
        foreach (var stream in life.Play().Streams)
        {
            var gone = new HashSet<long>();
            foreach (var entry in stream)
            {
                if (entry.What is not IWithdraws { Withdraws: { } seq }) continue;
                Assert.InRange(seq, 1, entry.Seq - 1);
                var words = stream[(int)seq - 1];
                Assert.Equal(entry.By, words.By);
                Assert.NotEqual(Keeping.Lasting, EventCatalogue.KeepingOf(words.What.GetType()));
                Assert.True(gone.Add(seq), $"Entry {seq} is taken back twice.");
            }
        }
    });
}
