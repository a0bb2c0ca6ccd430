using Goldseam.Domain.Entries;

namespace Goldseam.Web.Demo.Lives;

/// <summary>One small question was asked and answered, and one waits for the week.</summary>
sealed class SmallQuestionsLived : Life
{
    public override IReadOnlyList<Deed> Deeds { get; } =
    [
        Asks(DemoPerson.Kim, 58, parked: false, "You closed the laptop when I came in.", "I looked for a reason all evening.", "What was it?"),
        Explains(DemoPerson.Sam, 59, "The present for Ida. I should have said so.", "I saw your face.", "To hide the picture, and nothing else."),
        Settles(DemoPerson.Kim, 60),
        Asks(DemoPerson.Sam, 80, parked: true, "You write in the morning and not in the evening now.", "I do not know if that is good.", null),
    ];

    static Deed Asks(DemoPerson who, int day, bool parked, string noticed, string did, string? asked) =>
        new(who, day, new(19, 5), (facts, id) => facts.Record.SmallQuestions.Raise(
            id, facts.Today, parked, Words.Stored(noticed), Words.Stored(did), asked is null ? null : Words.Stored(asked), facts.Me));

    static Deed Explains(DemoPerson who, int day, string noticed, string did, string meant) =>
        new(who, day, new(19, 6), (facts, id) => facts.Record.SmallQuestions.Answer(
            facts.Record.SmallQuestions.WaitingFor(facts.Me).First().Id, id, Words.Stored(meant), Words.Stored(noticed), Words.Stored(did), facts.Me));

    static Deed Settles(DemoPerson who, int day) =>
        new(who, day, new(19, 7), (facts, _) =>
            facts.Record.SmallQuestions.All.Last(c => c.By == facts.Me) is var mine ? facts.Record.SmallQuestions.Settle(mine.Id, mine.Answer, facts.Me) : default);
}
