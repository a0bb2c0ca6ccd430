using Goldseam.Domain.Practices.HardMoments;
using Goldseam.Web.Layout;
using NodaTime;

namespace Goldseam.Web.Practices.HardMoments;

/// <summary>How an answer to a hard moment is called, and how it is told to who waits for none.</summary>
static class AnswerNames
{
    /// <param name="today">On the calendar of who reads it.</param>
    public static string Said(this Texts t, GivenAnswer one, string other, LocalDate today) => one.Answer switch
    {
        HardMomentAnswer.Here => t["{0}: “I’m here.”", other],
        HardMomentAnswer.AtATime when one.Day == today => t["{0} is there today at {1}", other, one.At!.Value.Short(t)],
        HardMomentAnswer.AtATime when one.Day == today.PlusDays(1) => t["{0} is there tomorrow at {1}", other, one.At!.Value.Short(t)],
        HardMomentAnswer.AtATime => t["{0} is there on {1}, {2}", other, one.Day!.Value.Short(t), one.At!.Value.Short(t)],
        HardMomentAnswer.NotTonight => t["{0} can’t tonight", other],
    };

    public static string SaidByMyself(this Texts t, GivenAnswer one) => one.Answer switch
    {
        HardMomentAnswer.Here => t["You answered: “I’m here.”"],
        HardMomentAnswer.AtATime => t["You answered: {0}, {1}. It stands among your promises.", one.Day!.Value.Short(t), one.At!.Value.Short(t)],
        HardMomentAnswer.NotTonight => t["You answered: “I can’t tonight.”"],
    };
}
