using System.Collections;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Notes;
using Goldseam.Domain.Practices.SmallQuestions;
using Goldseam.Domain.Practices.Tellings;

namespace Goldseam.Domain.Tests.Entries;

/// <summary>Where words lie, and that a state carries none that it should not.</summary>
public sealed class WordsAtTests
{
    static readonly NoteWords Written = new(Cast.Id(1), Cast.Write("A page."));

    [Fact]
    public void Words_are_found_at_their_place_and_those_at_hand_are_read_from_nowhere_else()
    {
        var place = WordsAt.After<NoteWords>(6);
        var found = new FoundWords(new Dictionary<(bool, long), Event> { [(true, 7)] = Written });
        Assert.Same(Written, found.At(place));
        Assert.Null(found.At(WordsAt.After<NoteWords>(7)));
        Assert.Null(found.At<NoteWords>(null));
        var other = new NoteWords(Cast.Id(1), Cast.Write("Another page."));
        Assert.Same(other, found.At(place with { AtHand = other }));
        Assert.Null(new FoundWords(new Dictionary<(bool, long), Event> { [(false, 7)] = Written }).At(place));
        Assert.Equal(place, (place with { AtHand = other }).LeftToTheLog());
    }

    /// <summary>Everything that was written counts: two long parts leave no room for the ones before.</summary>
    [Fact]
    public void What_was_told_and_asked_is_carried_as_long_as_all_its_words_have_room()
    {
        foreach (var (letters, isCarried) in new[] { (4, true), (30, false) })
        {
            var record = Cast.TheirRecord(
                [.. Asked(1, letters, null), .. Asked(2, 4, Half), .. Told(3, letters, null), .. Told(4, 4, Half)]);
            Assert.Equal(isCarried, record.SmallQuestions.Of(Cast.Id(1))!.Words.AtHand is not null);
            Assert.Equal(isCarried, record.Tellings.Of(Cast.Id(3))!.Words.AtHand is not null);
            Assert.NotNull(record.SmallQuestions.Of(Cast.Id(2))!.Words.AtHand);
            Assert.NotNull(record.Tellings.Of(Cast.Id(4))!.Words.AtHand);
        }
    }

    /// <summary>Almost half of what a state may carry.</summary>
    static readonly Words Half = Cast.Say(new string('a', WordsAt.MostAtHand / 2 - 5));

    static (Partner, RecordEvent)[] Asked(int id, int letters, Words? more) =>
    [
        (Cast.Mara, new SmallQuestionMade(Cast.Id(id), Cast.Sunday, false)),
        (Cast.Mara, new SmallQuestionWords(Cast.Id(id), Cast.Say(new string('b', letters)), more, more)),
    ];

    static (Partner, RecordEvent)[] Told(int id, int letters, Words? more) =>
    [
        (Cast.Mara, new TellingMade(Cast.Id(id), TellingKind.Update, Cast.Sunday, null, null)),
        (Cast.Mara, new TellingWords(Cast.Id(id), more ?? Cast.Say(new string('b', letters)), more)),
    ];

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
