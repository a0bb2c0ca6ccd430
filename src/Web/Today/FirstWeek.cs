using Goldseam.Domain.Practices.Sides;
using Goldseam.Store.Visits;
using Goldseam.Web.Layout;
using NodaTime;

namespace Goldseam.Web.Today;

/// <summary>
/// One sentence a day in the seven days after somebody said their side, or "not yet". Each rests on the evidence: told beats found (F73),
/// towards and not away (F48), no defence (F35), the pace is the hurt one's (F44b), a test for infections (F57), it takes long (F40).
/// </summary>
static class FirstWeek
{
    public const int Days = 7;

    public static bool IsOn(View view) => view.ClosedDrawer.SideSince is { } since && Period.DaysBetween(since, view.Today) < Days;

    /// <returns>Null before, and from the eighth day on.</returns>
    public static string? SentenceOf(View view, Side? side, Texts t)
    {
        if (view.ClosedDrawer.SideSince is not { } since) return null;
        var day = Period.DaysBetween(since, view.Today);
        return day is >= 0 and < Days ? t[Sentences(side)[day]].Value : null;
    }

    static string[] Sentences(Side? side) => side switch
    {
        Side.Hurt => Hurt,
        Side.Broke => Broke,
        Side.Both => [.. Hurt.Zip(Broke, (hurt, broke) => (hurt, broke)).Select((both, day) => day % 2 == 0 ? both.hurt : both.broke)],
        null => NotYet,
    };

    static readonly string[] Hurt =
    [
        "Nothing has to be decided tonight.",
        "You may ask. You may also keep a question for the morning.",
        "When something sets it off, that is no step back.",
        "One person whom you trust may know. Who that is, you choose.",
        "The pace of talking about it is yours. Less needs no reason.",
        "A test for infections is a sober thing to do, whatever you were told.",
        "A week is over. It does not have to feel better yet.",
    ];

    static readonly string[] Broke =
    [
        "Nothing has to be decided tonight. One true sentence is enough.",
        "If there is something to tell, today is a good day to say it first.",
        "When it hits your partner, go towards them: notice it, own it, stay.",
        "Small and kept counts for more than big and promised.",
        "If something changes, say so before the time and not after.",
        "No “but” after “I am sorry”, today.",
        "A week is over. Your partner sets the pace of talking about it.",
    ];

    static readonly string[] NotYet =
    [
        "Nothing has to be decided tonight.",
        "Eat something warm, and sleep if you can. The talk can wait.",
        "You need not know yet where you stand.",
        "One person whom you trust may know. Who that is, you choose.",
        "Late at night is a hard hour for talking. The morning is there, too.",
        "What is small and true is enough for a day.",
        "A week is over. It does not have to feel better yet.",
    ];
}
