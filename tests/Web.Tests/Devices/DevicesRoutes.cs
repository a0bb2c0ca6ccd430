using Goldseam.Web.Tests.Routes;
using Goldseam.Web.Tests.Visiting;

namespace Goldseam.Web.Tests.Devices;

sealed class DevicesRoutes : PracticeRoutes
{
    public override IEnumerable<RouteSample> Samples =>
    [
        new("GET /devices/new", "/devices/new"),
        new("POST /devices", "/devices", _ => [("pin", "274613"), ("name", "My phone")]) { SawNothing = "makes something new" },
        new("POST /devices/{id:guid}/end", "/devices/{id}/end", null, s => s.Of<VisitsRoutes>().Visits, Elsewhere: 302) { SawNothing = "ends what its id names" },
    ];

    public override IEnumerable<PrivateAct> PrivateActs =>
    [
        new("digits for this browser", async a =>
        {
            await a.Jonas.Signs_in();
            await a.Sends("/devices", ("pin", "905172"), ("name", "Tablet"));
        }),
        new("wrong digits", async a =>
        {
            await a.Elsewhere().Sends("/unlock", ("pin", "905172"));
            await a.Jonas.Sends("/unlock", ("pin", "905172364"));
        }),
    ];
}
