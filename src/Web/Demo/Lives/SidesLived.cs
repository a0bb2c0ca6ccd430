using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Sides;

namespace Goldseam.Web.Demo.Lives;

/// <summary>Sam says it on the first evening and shares it. Kim needs five days to say it, and two more to let Sam know.</summary>
sealed class SidesLived : Life
{
    public override IReadOnlyList<Deed> Deeds { get; } =
    [
        States(DemoPerson.Sam, 0, Side.Broke, Outlook.WantToTry, tomorrow: "Come home at the time I said, and write before if I can’t."),
        Shares(DemoPerson.Sam, 0),
        States(DemoPerson.Kim, 0, side: null, outlook: null),
        States(DemoPerson.Kim, 5, Side.Hurt, Outlook.DoNotKnow, easier: "the phone stayed in the kitchen without my asking."),
        Shares(DemoPerson.Kim, 7),
        States(DemoPerson.Kim, 54, Side.Hurt, Outlook.WantToTry, easier: "we ate together and talked about anything else."),
        States(DemoPerson.Sam, 61, Side.Broke, Outlook.WantToTry, tomorrow: "Ask how the night was, and listen to the answer."),
    ];

    static Deed States(DemoPerson who, int day, Side? side, Outlook? outlook, string? easier = null, string? tomorrow = null) =>
        new(who, day, new(19, 40), (facts, id) => StatingASide.Decide(
            facts.Record, facts.Drawer, id, facts.Today, side, outlook, Said(easier), Said(tomorrow), facts.Me));

    static Deed Shares(DemoPerson who, int day) =>
        new(who, day, new(19, 50), (facts, _) => SharingASide.Decide(facts.Record, facts.Drawer, facts.Me));

    static Words? Said(string? words) => words is null ? null : Words.Stored(words);
}
