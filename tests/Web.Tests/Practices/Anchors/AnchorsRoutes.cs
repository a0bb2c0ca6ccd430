using Goldseam.Web.Tests.Cast;
using Goldseam.Web.Tests.Routes;

namespace Goldseam.Web.Tests.Practices.Anchors;

sealed class AnchorsRoutes : PracticeRoutes
{
    public Ids Anchors { get; private set; } = null!;

    public override IEnumerable<RouteSample> Samples =>
    [
        new("GET /anchors", "/anchors"),
        new("GET /anchors", "/anchors?from=month"),
        new("POST /anchors", "/anchors", s => [("id", s.Place.NewId()), ("what", "Phones in the kitchen")]) { SawNothing = "makes something new" },
        new("POST /anchors/{id:guid}/keep", "/anchors/{id}/keep", null, s => s.Of<AnchorsRoutes>().Anchors),
        new("POST /anchors/{id:guid}/let-go", "/anchors/{id}/let-go", null, s => s.Of<AnchorsRoutes>().Anchors),
        new("GET /anchors", "/anchors?just=soon"),
        new("POST /anchors/{id:guid}/put-back", "/anchors/{id}/put-back", null, s => s.Of<AnchorsRoutes>().Anchors),
    ];

    public override async Task LiveToday(Scene scene)
    {
        var anchor = await Anchored(scene, scene.Mara);
        Anchors = new(anchor, anchor, await Anchored(scene, scene.Vera));
    }

    static async Task<Guid> Anchored(Scene scene, Person person)
    {
        var id = scene.Place.NewId();
        Assert.Equal("/anchors", (await person.Sends("/anchors", ("id", id), ("what", "Tea at the window"))).Location);
        return Guid.Parse(id);
    }

    public override IEnumerable<PrivateAct> PrivateActs =>
    [
        new("an anchor that was refused", a => a.IsRefused("/anchors", ("id", a.NewId()), ("what", ""))),
    ];
}
