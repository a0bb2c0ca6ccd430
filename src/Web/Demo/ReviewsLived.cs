using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Reviews;
using Goldseam.Store.Visits;
using NodaTime;

namespace Goldseam.Web.Demo;

/// <summary>
/// From the fourth week on they look back on most weeks and on one month, a small question was asked and answered, and one waits for the
/// week; three things became anchors.
/// </summary>
static class ReviewsLived
{
    public static IReadOnlyList<Deed> Deeds { get; } =
    [
        .. LooksBack(DemoPerson.Sam, 34, "You came into the kitchen again.", "Wednesday I told it late.", "Saying it before you ask.", "A walk on Sunday.", Taker.You),
        .. LooksBack(DemoPerson.Kim, 35, "The list of the devices.", null, "The evenings are long.", "A message before you leave work, every day.", Taker.You),
        .. LooksBack(DemoPerson.Sam, 55, "You said it, and asked me to ask again.", null, "Sitting still.", "Tea after the hour.", Taker.Me),
        .. LooksBack(DemoPerson.Kim, 56, "You sat still.", "Quiet mornings work.", "The coats in town.", "That you ask how the night was.", Taker.You),
        .. LooksBack(DemoPerson.Sam, 76, "You told me what I had promised.", "My brother: before, not after.", null, "A word at noon.", Taker.Me),
        .. LooksBack(DemoPerson.Kim, 77, "You did not make it small.", null, "Money, still.", "The letters on the table, unopened.", Taker.You),
        .. LooksBack(DemoPerson.Sam, 83, "Six tomatoes.", null, "Waiting for the answer to the letter.", "One evening without the letter.", Taker.Me),

        Asks(DemoPerson.Kim, 58, parked: false, "You closed the laptop when I came in.", "I looked for a reason all evening.", "What was it?"),
        Explains(DemoPerson.Sam, 59, "The present for Ida. I should have said so.", "I saw your face.", "To hide the picture, and nothing else."),
        Settles(DemoPerson.Kim, 60),
        Asks(DemoPerson.Sam, 80, parked: true, "You write in the morning and not in the evening now.", "I do not know if that is good.", null),

        Offers(DemoPerson.Kim, 49, "Soup when one of us comes home"),
        Keeps(DemoPerson.Sam, 50),
        Offers(DemoPerson.Sam, 66, "The lamp on, on hard days"),
        Keeps(DemoPerson.Kim, 67),
        Offers(DemoPerson.Sam, 78, "The radio in the kitchen"),
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

    static Deed Asks(DemoPerson who, int day, bool parked, string noticed, string did, string? asked) =>
        new(who, day, new(19, 5), (facts, id) => facts.Record.SmallQuestions.Raise(
            id, facts.Today, parked, Words.Stored(noticed), Words.Stored(did), asked is null ? null : Words.Stored(asked), facts.Me));

    static Deed Explains(DemoPerson who, int day, string noticed, string did, string meant) =>
        new(who, day, new(19, 6), (facts, id) => facts.Record.SmallQuestions.Answer(
            facts.Record.SmallQuestions.WaitingFor(facts.Me).First().Id, id, Words.Stored(meant), Words.Stored(noticed), Words.Stored(did), facts.Me));

    static Deed Settles(DemoPerson who, int day) =>
        new(who, day, new(19, 7), (facts, _) =>
            facts.Record.SmallQuestions.All.Last(c => c.By == facts.Me) is var mine ? facts.Record.SmallQuestions.Settle(mine.Id, mine.Answer, facts.Me) : default);

    static Deed Offers(DemoPerson who, int day, string what) =>
        new(who, day, new(19, 8), (facts, id) => facts.Record.Anchors.Make(id, Line.Stored(what)));

    static Deed Keeps(DemoPerson who, int day) =>
        new(who, day, new(19, 9), (facts, _) => facts.Record.Anchors.Keep(facts.Record.Anchors.Held.Last(a => a.By != facts.Me).Id, facts.Me));
}
