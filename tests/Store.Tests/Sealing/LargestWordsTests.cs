using Goldseam.Domain;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Reviews;
using Goldseam.Domain.Practices.SmallQuestions;
using Goldseam.Domain.Practices.Tellings;
using Goldseam.Store.Sealing;
using NodaTime;

namespace Goldseam.Store.Tests.Sealing;

/// <summary>Several fields full of words go into one entry: what does not fit is said kindly, and never found out when it is sealed.</summary>
public sealed class LargestWordsTests
{
    static readonly LocalDate Friday = new(2026, 11, 20);
    static readonly Instant Now = Instant.FromUtc(2026, 11, 20, 19, 0);
    static readonly Guid Id = new(1, 2, 3, new byte[8]);

    public static TheoryData<string> Letters => ["a", "ü", "漢", "🌧", "\"", "\\", "\u2028", "\u00AD", "\uE000"];

    static Words Full(string letter)
    {
        var most = (Words.Most - 2) / letter.Length;
        Assert.True(Typed.TryRead<Words>($"a{string.Concat(Enumerable.Repeat(letter, most))}b", "words", out var words, out _));
        return words;
    }

    static void CanBeSealed(Decision decision)
    {
        if (decision.Refusal is not null) Assert.IsType<TooMuchToSeal>(decision.Refusal);
        using var sealer = new EntrySealer(StreamKeys.New(Deeds.NewForm()));
        foreach (var what in decision.Events) sealer.Seal(new(1, what, Partner.First, Now), Chain.Start, Aead.NewKey(), Duration.Zero);
    }

    [Theory]
    [MemberData(nameof(Letters))]
    public void All_fields_of_a_telling_and_of_a_concern_are_full(string letter)
    {
        var full = Full(letter);
        var (tellings, questions) = (new TellingsState([]), new SmallQuestionsState([], new(null, null)));
        var told = tellings.Tell(Id, TellingKind.Harder, Friday, full, full, null, null, Partner.First);
        Assert.Null(told.Refusal);
        CanBeSealed(told);
        CanBeSealed(questions.Raise(Id, Friday, false, full, full, full, Partner.First));
        CanBeSealed(questions.Raise(Id, Friday, false, full, null, null, Partner.First));
        var raised = new SmallQuestionsState([new(Id, Partner.Second, Friday, new(2, null), false, false, null, null, SentForms.None)], new(null, null));
        CanBeSealed(raised.Answer(Id, Id, full, full, full, Partner.First));
    }

    [Theory]
    [MemberData(nameof(Letters))]
    public void All_pages_of_a_review_are_as_full_as_they_are_taken(string letter)
    {
        var drawer = Fold.Whole(DrawerState.Practices, []);
        var (state, week, seq) = (new DrawerState(drawer), Span.UpOn(ReviewKind.Week, Friday), 0);
        for (var page = 1; page <= OwnReviewsState.LastPage; page++)
            for (var letters = Words.Most - 2; letters > 0; letters -= 200)
            {
                var words = Words.Stored(string.Concat(Enumerable.Repeat(letter, letters / letter.Length)));
                var answers = new Answered[] { new(Prompt.StillHard, words), new(Prompt.Need, words), new(Prompt.Closing, words) };
                var written = LookingBack.Write(state, week, new(page, 2, 3, new byte[8]), page, answers, null, null, Friday);
                CanBeSealed(written);
                if (written.Refusal is not null) continue;
                foreach (var what in written.Events) drawer.Add(new(++seq, what, Partner.First, Now));
                break;
            }
        Assert.Equal(OwnReviewsState.LastPage, state.OwnReviews.Of(week)!.Pages.Count);
        var record = new RecordState(Fold.Whole(RecordState.Practices, []));
        var finished = LookingBack.Finish(record, state, week, Friday, Partner.First);
        Assert.Null(finished.Refusal);
        CanBeSealed(finished);
    }
}
