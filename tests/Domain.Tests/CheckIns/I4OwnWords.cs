using Goldseam.Domain.CheckIns;
using Goldseam.Domain.Entries;

namespace Goldseam.Domain.Tests.CheckIns;

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
        }
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
                Assert.Equal(Keeping.Passing, EventCatalogue.KeepingOf(words.What.GetType()));
                Assert.True(gone.Add(seq), $"Entry {seq} is taken back twice.");
            }
        }
    });
}
