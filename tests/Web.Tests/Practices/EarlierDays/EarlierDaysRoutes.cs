using Goldseam.Web.Tests.Routes;

namespace Goldseam.Web.Tests.Practices.EarlierDays;

sealed class EarlierDaysRoutes : PracticeRoutes
{
    /// <summary>What each of them promised alone, before there were two.</summary>
    public Ids PromisedAlone { get; private set; } = null!;

    public override IEnumerable<RouteSample> Samples =>
    [
        new("GET /earlier", "/earlier"),
        new("GET /earlier", "/earlier?month=2026-10"),
        new("POST /earlier/putting-away", "/earlier/putting-away") { SawNothing = "puts away once" },
        new("GET /earlier/promises/{id:guid}", "/earlier/promises/{id}", null, s => s.Of<EarlierDaysRoutes>().PromisedAlone),
        new("POST /earlier/promises/{id:guid}/bringing-along", "/earlier/promises/{id}/bringing-along",
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
        new("put away where his earlier days are", a => a.Sends("/earlier/putting-away")),
    ];
}
