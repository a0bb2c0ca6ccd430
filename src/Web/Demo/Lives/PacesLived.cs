using Goldseam.Domain.Practices.Paces;

namespace Goldseam.Web.Demo.Lives;

/// <summary>Kim sets it once Sam knows Kim’s side; tightens it in the hard week, and loosens it twice later on.</summary>
sealed class PacesLived : Life
{
    public override IReadOnlyList<Deed> Deeds { get; } =
    [
        Sets(7, Pace.AtSetTimes),
        Sets(23, Pace.NotThisWeek),
        Sets(33, Pace.Weekly),
        Sets(64, Pace.AtSetTimes),
    ];

    static Deed Sets(int day, Pace pace) =>
        new(DemoPerson.Kim, day, new(20, 5), (facts, id) => SettingThePace.Decide(facts.Record, facts.Drawer, id, pace, facts.Me));
}
