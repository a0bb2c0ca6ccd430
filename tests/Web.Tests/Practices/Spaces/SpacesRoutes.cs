using Goldseam.Web.Tests.Routes;

namespace Goldseam.Web.Tests.Practices.Spaces;

sealed class SpacesRoutes : PracticeRoutes
{
    public Ids Spaces { get; private set; } = null!;

    public override IEnumerable<RouteSample> Samples =>
    [
        new("GET /space", "/space"),
        new("POST /space", "/space", s => [("id", s.Place.NewId()), ("minutes", ""), ("until", "23:55"), ("opened", $"{s.Today}T19:00")])
            { SawNothing = "names a time anew, whatever was named before" },
        new("POST /space/{id:guid}/end", "/space/{id}/end", null, s => s.Of<SpacesRoutes>().Spaces) { SawNothing = "ends what its id names" },
    ];

    /// <summary>Each needs an hour.</summary>
    public override async Task LiveToday(Scene scene) => Spaces = await scene.ForEach(async person =>
    {
        var id = scene.Place.NewId();
        Assert.Equal("/space", (await person.Sends("/space", ("id", id), ("minutes", "60"))).Location);
        return Guid.Parse(id);
    });

    public override IEnumerable<PrivateAct> PrivateActs =>
    [
        new("a look at the page where space is asked for", async a => Assert.Equal(200, (await a.Jonas.Opens("/space")).Status)),
        new("space that was refused", a => a.IsRefused("/space", ("id", a.NewId()), ("minutes", "5"))),
    ];
}
