using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Promises;
using Goldseam.Domain.Practices.Tellings;
using Goldseam.Store.Visits;
using NodaTime;

namespace Goldseam.Web.Demo.Lives;

/// <summary>
/// Sam's promises are small and mostly kept, moved now and then, three times not kept and told. Kim makes one late, and one is handed back.
/// On some evenings nobody says anything, which is nobody's business.
/// </summary>
sealed class PromisesLived : Life
{
    const string Kitchen = "The phone stays in the kitchen overnight";
    const string Home = "Home by 18:30, or a message before 18:00";
    const string Talk = "Ten minutes of talking after dinner";
    const string Session = "The hour with Dr. Meyer";
    const string Week = "The week, ten minutes";
    const string Quiet = "I say in the morning if I need quiet";
    const string Devices = "I ask before I use the old tablet";

    static readonly int[] Unsaid = [6, 12, 19, 31, 44, 45, 46, 47, 48, 56, 62, 75];

    public override IReadOnlyList<Deed> Deeds { get; } =
    [
        Promises(DemoPerson.Sam, 1, Kitchen, "So that you can sleep.", PromiseKind.Practical, Every(RhythmKind.Daily), new(22, 30)),
        Promises(DemoPerson.Sam, 2, Home, "So that you never have to wonder where I am.", PromiseKind.Practical, OnWorkdays, new(18, 30)),
        Promises(DemoPerson.Sam, 8, Talk, null, PromiseKind.Talk, On(Weekdays.Wednesday | Weekdays.Sunday), new(20, 0)),
        Promises(DemoPerson.Sam, 12, Session, "I go, whatever comes.", PromiseKind.Therapy, On(Weekdays.Thursday), new(17, 0)),
        Promises(DemoPerson.Kim, 13, Week, null, PromiseKind.Review, On(Weekdays.Sunday), new(19, 30)),
        Promises(DemoPerson.Sam, 26, Devices, null, PromiseKind.Own, Every(RhythmKind.Daily), null),
        Promises(DemoPerson.Kim, 36, Quiet, "Then you need not guess.", PromiseKind.Own, Every(RhythmKind.Daily), new(8, 0)),
        HandsBack(DemoPerson.Sam, 68, Devices),
        .. Enumerable.Range(0, DemoWeeks.Days / 7).SelectMany(week => Mishaps(week)),
        .. from day in Enumerable.Range(1, DemoWeeks.Days - 1)
           where !Unsaid.Contains(day)
           from who in day < 37 ? [DemoPerson.Sam] : DemoPerson.Both
           select KeepsTheRest(who, day),
    ];

    /// <summary>What did not go as promised, in the weeks in which something did not.</summary>
    static IEnumerable<Deed> Mishaps(int week) => week switch
    {
        2 => [Tells(17, Kitchen, "I looked at it at two in the morning, in the kitchen. Work, and then the news for an hour.", "It goes into the drawer of the hall, off.")],
        5 => [Moves(38, Kitchen, 40)],
        7 => [Tells(52, Kitchen, "I fell asleep on the couch with it.", null)],
        10 => [Tells(74, Kitchen, "My brother called about money, and I took it upstairs so that you would not hear.", "I say before, not after, when he calls.")],
        _ => [],
    };

    static Deed Promises(DemoPerson who, int day, string what, string? why, PromiseKind kind, Func<LocalDate, ChosenRhythm> rhythm, LocalTime? at) =>
        new(who, day, new(20, 30), (facts, id) => facts.Record.Promises.Make(
            id, kind, Line.Stored(what), why is null ? null : Line.Stored(why), rhythm(facts.Today), at, facts.Today, facts.Me));

    static Deed HandsBack(DemoPerson who, int day, string what) =>
        new(who, day, new(20, 40), (facts, _) => facts.Record.Promises.HandBack(Of(facts, what), facts.Today, facts.Me));

    static Deed Tells(int day, string what, string happened, string? next) =>
        new(DemoPerson.Sam, day, new(21, 10), (facts, id) => NotKeeping.Decide(
            facts.Record, id, Of(facts, what), facts.Today, Words.Stored(happened), next is null ? null : Words.Stored(next), facts.Today, facts.Me));

    static Deed Moves(int day, string what, int to) =>
        new(DemoPerson.Sam, day, new(9, 0), (facts, id) => MovingAPromise.Decide(
            facts.Record, id, Of(facts, what), facts.Today, facts.Today.PlusDays(to - day), Words.Stored("I am on call tonight. From Friday on it is back."),
            facts.Today, facts.Me));

    /// <summary>Late in the evening: what came up that day and was kept.</summary>
    static Deed KeepsTheRest(DemoPerson who, int day) => new(who, day, new(22, 45), (facts, _) =>
        facts.Record.Promises.Between(facts.Today, facts.Today)
            .Where(o => o.Of.By == facts.Me && o.State == OccurrenceState.Planned)
            .Aggregate(Decision.AlreadySo, (all, o) => all.And(facts.Record.Promises.Keep(o.Of.Id, o.Day, facts.Clock, facts.Me))))
    { WhereThereIsSomething = true };

    static Guid Of(Facts facts, string what) => facts.Record.Promises.All.Single(c => c.Newest.What.Text == what).Id;

    static Func<LocalDate, ChosenRhythm> Every(RhythmKind kind) => from => new(kind, from, null, 1, Weekdays.None, null);

    static Func<LocalDate, ChosenRhythm> On(Weekdays days) => from => new(RhythmKind.Weekly, from, null, 1, days, null);

    static Func<LocalDate, ChosenRhythm> OnWorkdays =>
        On(Weekdays.Monday | Weekdays.Tuesday | Weekdays.Wednesday | Weekdays.Thursday | Weekdays.Friday);
}
