using Goldseam.Web.Tests.Routes;

namespace Goldseam.Web.Tests.Locks;

sealed class LocksRoutes : PracticeRoutes
{
    public override IEnumerable<RouteSample> Samples =>
    [
        new("GET /locks", "/locks"),
        new("POST /locks", "/locks", _ => [("minutes", "30"), ("onDrawer", "")]),
        new("POST /locks/discreet", "/locks/discreet", _ => [("discreet", "yes")]) { SawNothing = "of this browser alone" },
        new("POST /locks/discreet", "/locks/discreet", _ => [("discreet", "")]),
    ];

    public override IEnumerable<PrivateAct> PrivateActs =>
    [
        new("locks", async a =>
        {
            await a.Sends("/locks", ("minutes", "10"), ("onDrawer", a.AnyOf("yes", "")));
            await a.Sends("/locks", ("minutes", "30"), ("onDrawer", ""));
        }),
        new("pages blurred, and not", async a =>
        {
            await a.Sends("/locks/discreet", ("discreet", "yes"));
            await a.Sends("/locks/discreet", ("discreet", ""));
        }),
    ];
}
