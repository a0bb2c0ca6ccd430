using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Tellings;
using NodaTime;

namespace Goldseam.Web.Demo.Lives;

/// <summary>What was told, opened and answered: a change of plans before the time, updates without being asked, and one harder thing.</summary>
sealed class TellingsLived : Life
{
    public override IReadOnlyList<Deed> Deeds { get; } =
    [
        Tells(DemoPerson.Sam, 9, new(12, 5), TellingKind.Update, "The lunch with Ruth is over, I am back at my desk.", null, nextInDays: 2),
        Tells(DemoPerson.Sam, 17, new(17, 40), TellingKind.PlansChanged, "The meeting runs over. I leave at ten to seven, not at six."),
        Opens(18, new(9, 0)),
        Answers(18, new(9, 5), "I was worried at seven and calmer when you wrote. Thank you for telling me yourself."),
        Tells(DemoPerson.Sam, 25, new(19, 0), TellingKind.Harder, "There are two more photos on the old tablet, from the same weekend. I have not deleted them; that is yours to say.", "I have put it into your hands."),
        Opens(27, new(20, 0)),
        Tells(DemoPerson.Kim, 41, new(10, 0), TellingKind.PlansChanged, "I take the earlier train. I will be gone when you come home; it is as we said."),
        Opens(53, new(8, 30)),
        Opens(75, new(8, 30)),
        Answers(75, new(8, 40), "It is the same thing, only smaller. And you said it the same day."),
        Tells(DemoPerson.Sam, 83, new(12, 30), TellingKind.Update, "The bank has answered. I send you the letter as it is.", null, nextInDays: 5),
        Tells(DemoPerson.Sam, 83, new(21, 30), TellingKind.Harder, "She wrote to my old address at work. I have not answered, and I have not deleted it.", "I would like us to read it together, or you alone, or nobody."),
    ];

    static Deed Tells(DemoPerson who, int day, LocalTime at, TellingKind kind, string words, string? next = null, int? nextInDays = null) =>
        new(who, day, at, (facts, id) => TellingTheOther.Decide(
            facts.Record, id, kind, Words.Stored(words), next is null ? null : Words.Stored(next), null,
            nextInDays is { } days ? facts.Today.PlusDays(days) : null, facts.Today, facts.Me));

    /// <summary>Kim unfolds the newest that lies there.</summary>
    static Deed Opens(int day, LocalTime at) =>
        new(DemoPerson.Kim, day, at, (facts, _) => facts.Record.Tellings.Open(facts.Record.Tellings.ToldTo(facts.Me, facts.Now).First(t => !t.Opened).Id, facts.Me, facts.Now));

    static Deed Answers(int day, LocalTime at, string words) =>
        new(DemoPerson.Kim, day, at, (facts, id) => facts.Record.Tellings.Reply(
            facts.Record.Tellings.ToldTo(facts.Me, facts.Now).First(t => t.Kind.IsHard()).Id, id, Words.Stored(words), facts.Now, facts.Me));
}
