using Goldseam.Web.Tests.Routes;

namespace Goldseam.Web.Tests.Practices.Paces;

sealed class PacesRoutes : PracticeRoutes
{
    public override IEnumerable<RouteSample> Samples =>
    [
        new("GET /pace", "/pace"),
        new("POST /pace", "/pace", s => [("id", s.Place.NewId()), ("pace", "weekly")]),
        new("POST /pace/keep", "/pace/keep"),
    ];

    /// <summary>Jonas was hurt, too, and has said so: the pace is his, and the tightest, so that anything else is looser and waits.</summary>
    public override async Task LiveToday(Scene scene)
    {
        await scene.Jonas.Sends("/side", ("id", scene.Place.NewId()), ("side", "both"));
        Assert.Equal("/side", (await scene.Jonas.Sends("/side/share")).Location);
        Assert.Equal("/pace", (await scene.Jonas.Sends("/pace", ("id", scene.Place.NewId()), ("pace", "not-this-week"))).Location);
    }

    public override IEnumerable<PrivateAct> PrivateActs =>
    [
        new("a looser pace, which waits, and was taken back", async a =>
        {
            await a.Sends("/pace", ("id", a.NewId()), ("pace", "weekly"));
            await a.Sends("/pace/keep");
        }),
    ];
}
