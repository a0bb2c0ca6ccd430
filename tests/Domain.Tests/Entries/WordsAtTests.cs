using System.Collections;
using Goldseam.Domain.Entries;

namespace Goldseam.Domain.Tests.Entries;

/// <summary>Where words lie, and that a state carries none that it should not.</summary>
public sealed class WordsAtTests
{
    [Fact]
    public void A_state_carries_words_as_they_were_written_and_only_the_newest_and_none_that_were_taken_back()
    {
        var carried = 0;
        Life.Always(life =>
        {
            var scene = life.Play();
            var gone = scene.RecordEntries.Select(e => e.What).OfType<IWithdraws>().Select(w => w.Withdraws).ToHashSet();
            foreach (var practice in RecordState.Practices)
            {
                var atHand = Places(scene.StateOf(practice)).Where(p => p.Carried is not null).ToList();
                Assert.All(atHand, place =>
                {
                    Assert.Equal(scene.RecordEntries[(int)place.Seq - 1].What, place.Carried);
                    Assert.DoesNotContain(place.Seq, gone);
                });
                Assert.True(atHand.Sum(p => LengthOf(p.Carried!)) <= WordsAt.MostAtHand);
                carried += atHand.Count;
            }
        });
        Assert.True(carried > 100);
    }

    [Fact]
    public void The_oldest_give_way_to_the_newest_and_what_is_too_long_gives_way_itself()
    {
        int[] Kept(params int[] lengths) => lengths.WithRoom(length => length, _ => -1);
        Assert.Equal([], Kept());
        Assert.Equal([5, 6], Kept(5, 6));
        Assert.Equal([-1, 1, WordsAt.MostAtHand - 1], Kept(1, 1, WordsAt.MostAtHand - 1));
        Assert.Equal([-1, -1], Kept(1, WordsAt.MostAtHand + 1));
    }

    static int LengthOf(Event words) =>
        words.GetType().GetProperties().Select(p => p.GetValue(words)).OfType<Words>().Sum(w => w.Text.Length);

    static IEnumerable<WordsAt> Places(object? value) => value switch
    {
        null or string => [],
        WordsAt place => [place],
        IEnumerable all => all.Cast<object?>().SelectMany(Places),
        _ when value.GetType().Namespace!.StartsWith("Goldseam", StringComparison.Ordinal) && value.GetType().IsClass =>
            value.GetType().GetConstructors().SelectMany(c => c.GetParameters()).Select(p => p.Name).Distinct()
                .SelectMany(name => Places(value.GetType().GetProperty(name!)?.GetValue(value))),
        _ => [],
    };
}
