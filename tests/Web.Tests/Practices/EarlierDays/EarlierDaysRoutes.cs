using Goldseam.Web.Tests.Routes;

namespace Goldseam.Web.Tests.Practices.EarlierDays;

sealed class EarlierDaysRoutes : PracticeRoutes
{
    /// <summary>What each of them promised alone, before there were two.</summary>
    public Ids PromisedAlone { get; private set; } = null!;

    public override IEnumerable<RouteSample> Samples =>
    [
        new("GET /earlier-days", "/earlier-days"),
        new("GET /earlier-days", "/earlier-days?month=2026-10"),
        new("POST /earlier-days/put-away", "/earlier-days/put-away") { SawNothing = "puts away once" },
        new("GET /earlier-days/promises/{id:guid}", "/earlier-days/promises/{id}", null, s => s.Of<EarlierDaysRoutes>().PromisedAlone),
        new("POST /earlier-days/promises/{id:guid}/bring-along", "/earlier-days/promises/{id}/bring-along",
            s => [("saw", s.Today)], s => s.Of<EarlierDaysRoutes>().PromisedAlone),
    ];

    public override async Task LiveAlone(Scene scene) => PromisedAlone = await scene.ForEach(async person =>
    {
        var id = scene.Place.NewId();
        Assert.Equal($"/promises/{id}", (await person.Promises(id, $"{person.Name} walks before breakfast", scene.Today)).Location);
        return Guid.Parse(id);
    });

    public override IEnumerable<PrivateAct> PrivateActs =>
    [
        new("put away where his earlier days are", a => a.Sends("/earlier-days/put-away")),
    ];
}
