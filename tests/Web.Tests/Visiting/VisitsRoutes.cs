using Goldseam.Web.Tests.Routes;

namespace Goldseam.Web.Tests.Visiting;

sealed class VisitsRoutes : PracticeRoutes
{
    public Ids Visits { get; private set; } = null!;

    public override IEnumerable<RouteSample> Samples =>
    [
        new("GET /visit", "/visit"),
        new("GET /visits", "/visits"),
        new("POST /visits/{id:guid}/end", "/visits/{id}/end", null, s => s.Of<VisitsRoutes>().Visits, Elsewhere: 302),
        new("POST /visits/end", "/visits/end"),
    ];

    public override async Task LiveToday(Scene scene) => Visits = await scene.ForEach(async person =>
    {
        var there = person.Elsewhere();
        await there.Signs_in();
        return await scene.Place.VisitOf(there);
    });

    public override IEnumerable<PrivateAct> PrivateActs =>
    [
        new("another browser", a => a.Elsewhere().Signs_in()),
        new("left and came back", async a =>
        {
            await a.Sends("/visits/end");
            await a.Jonas.Leaves();
            await a.Jonas.Signs_in();
        }),
        new("a wrong passphrase", a => a.Elsewhere().Signs_in("not what it is, at all")),
    ];
}
