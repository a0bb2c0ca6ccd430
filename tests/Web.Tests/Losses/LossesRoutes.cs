using Goldseam.Web.Tests.Routes;

namespace Goldseam.Web.Tests.Losses;

sealed class LossesRoutes : PracticeRoutes
{
    public override IEnumerable<RouteSample> Samples =>
    [
        new("POST /losses/put-away", "/losses/put-away", _ => [("inRecord", "2"), ("inDrawer", "0")]),
    ];

    public override IEnumerable<PrivateAct> PrivateActs =>
    [
        new("losses that he has seen", a => a.Sends("/losses/put-away", ("inRecord", "1"), ("inDrawer", "1"))),
    ];
}
