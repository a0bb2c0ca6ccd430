using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.HardMoments;
using Goldseam.Store.Visits;
using Goldseam.Web.Layout;
using NodaTime;

namespace Goldseam.Web.Practices.HardMoments;

/// <summary>What was said to a hard moment, as one of the two sees it.</summary>
/// <param name="At">When the other is there, on the reader's own clock, as their promise stands; null where none does.</param>
public sealed record AnswerOnPage(HardMomentAnswer Answer, LocalDateTime? At, LocalDate Today)
{
    /// <returns>Null where nothing was said.</returns>
    public static AnswerOnPage? Of(View view, HardMoment one) =>
        one.Answered is { } answered ? new(answered.Answer, TimeOf(view, one), view.Today) : null;

    /// <summary>As the promise stands by now: it may have been moved, or ended.</summary>
    static LocalDateTime? TimeOf(View view, HardMoment one)
    {
        if (one.Promise is not { } id || view.Record.Promises.Of(id) is not { HandedBackOn: null } promise) return null;
        var day = promise.Newest.Rhythm.From;
        return promise.Newest.At is { } at && view.Record.Couples[one.By.Other()] is { } maker
            ? view.Myself.At(maker.MomentOf(promise.StandsOn(day) + at)) : null;
    }
}

/// <summary>How an answer to a hard moment is called: to who waits for none, and to who gave it.</summary>
static class AnswerNames
{
    public static string Said(this Texts t, AnswerOnPage one, string other) => one switch
    {
        { Answer: HardMomentAnswer.Here } => t["{0}: “I’m here.”", other],
        { Answer: HardMomentAnswer.NotTonight } => t["{0} can’t tonight", other],
        { At: null } => t["{0} named a time, and took it away again", other],
        { At: { } at } when at.Date == one.Today => t["{0} is there today at {1}", other, at.TimeOfDay.Short(t)],
        { At: { } at } when at.Date == one.Today.PlusDays(1) => t["{0} is there tomorrow at {1}", other, at.TimeOfDay.Short(t)],
        { At: { } at } => t["{0} is there on {1}", other, at.Short(t)],
    };

    public static string SaidByMyself(this Texts t, AnswerOnPage one) => one.Answer switch
    {
        HardMomentAnswer.Here => t["You answered: “I’m here.”"],
        HardMomentAnswer.AtATime => t["You named a time."],
        HardMomentAnswer.NotTonight => t["You answered: “I can’t tonight.”"],
    };
}
