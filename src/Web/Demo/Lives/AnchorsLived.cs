using Goldseam.Domain.Entries;

namespace Goldseam.Web.Demo.Lives;

/// <summary>Two things became anchors, and a third waits for the other's word.</summary>
sealed class AnchorsLived : Life
{
    public override IReadOnlyList<Deed> Deeds { get; } =
    [
        Offers(DemoPerson.Kim, 49, "Soup when one of us comes home"),
        Keeps(DemoPerson.Sam, 50),
        Offers(DemoPerson.Sam, 66, "The lamp on, on hard days"),
        Keeps(DemoPerson.Kim, 67),
        Offers(DemoPerson.Sam, 78, "The radio in the kitchen"),
    ];

    static Deed Offers(DemoPerson who, int day, string what) =>
        new(who, day, new(19, 8), (facts, id) => facts.Record.Anchors.Make(id, Line.Stored(what)));

    static Deed Keeps(DemoPerson who, int day) =>
        new(who, day, new(19, 9), (facts, _) => facts.Record.Anchors.Keep(facts.Record.Anchors.Held.Last(a => a.By != facts.Me).Id, facts.Me));
}
