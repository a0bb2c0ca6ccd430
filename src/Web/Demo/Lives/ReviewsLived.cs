using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Reviews;
using Goldseam.Store.Visits;
using NodaTime;

namespace Goldseam.Web.Demo.Lives;

/// <summary>From the fourth week on they look back on most weeks, each alone and then together.</summary>
sealed class ReviewsLived : Life
{
    public override IReadOnlyList<Deed> Deeds { get; } =
    [
        .. LooksBack(DemoPerson.Sam, 34, "You came into the kitchen again.", "Wednesday I told it late.", "Saying it before you ask.", "A walk on Sunday.", Taker.You),
        .. LooksBack(DemoPerson.Kim, 35, "The list of the devices.", null, "The evenings are long.", "A message before you leave work, every day.", Taker.You),
        .. LooksBack(DemoPerson.Sam, 55, "You said it, and asked me to ask again.", null, "Sitting still.", "Tea after the hour.", Taker.Me),
        .. LooksBack(DemoPerson.Kim, 56, "You sat still.", "Quiet mornings work.", "The coats in town.", "That you ask how the night was.", Taker.You),
        .. LooksBack(DemoPerson.Sam, 76, "You told me what I had promised.", "My brother: before, not after.", null, "A word at noon.", Taker.Me),
        .. LooksBack(DemoPerson.Kim, 77, "You did not make it small.", null, "Money, still.", "The letters on the table, unopened.", Taker.You),
        .. LooksBack(DemoPerson.Sam, 83, "Six tomatoes.", null, "Waiting for the answer to the letter.", "One evening without the letter.", Taker.Me),
    ];

    /// <summary>All three pages in one evening, and done.</summary>
    static IEnumerable<Deed> LooksBack(
        DemoPerson who, int day, string thanks, string? promises, string? hard, string oneThing, Taker taker) =>
    [
        Writes(who, day, new(20, 45), 1, null, (Prompt.Thanks, thanks)),
        Writes(who, day, new(20, 48), 2, null, (Prompt.MyPromises, promises), (Prompt.StillHard, hard)),
        Writes(who, day, new(20, 51), 3, taker, (Prompt.OneThing, oneThing)),
        new(who, day, new(20, 53), (facts, _) => LookingBack.Finish(facts.Record, facts.Drawer, Week(facts), facts.Today, facts.Me)),
    ];

    static Deed Writes(DemoPerson who, int day, LocalTime at, int page, Taker? taker, params (Prompt Prompt, string? Words)[] said) =>
        new(who, day, at, (facts, id) => LookingBack.Write(
            facts.Drawer, Week(facts), id, page,
            [.. said.Where(s => s.Words is not null).Select(s => new Answered(s.Prompt, Words.Stored(s.Words!)))], taker, null, facts.Today));

    static Span Week(Facts facts) => Span.UpOn(ReviewKind.Week, facts.Today);
}
