using Goldseam.Web.Tests.Cast;
using Goldseam.Web.Tests.Routes;

namespace Goldseam.Web.Tests.Practices.Promises;

sealed class PromisesRoutes : PracticeRoutes
{
    /// <summary>Promised by each of them, for every day, and kept today.</summary>
    public Ids Promised { get; private set; } = null!;

    /// <summary>What was promised to each of them.</summary>
    public Ids PromisedTo { get; private set; } = null!;

    /// <summary>A promise as both of the two can name it.</summary>
    public Ids OfBoth { get; private set; } = null!;

    /// <summary>What is said about a promise comes before what changes or ends it.</summary>
    public override IEnumerable<RouteSample> Samples => [.. Occurrences(), .. Promises()];

    static (string, string)[] APromise(Scene s) =>
    [
        ("id", s.Place.NewId()), ("what", "The phone stays in the kitchen"), ("why", "So that you can sleep."), ("kind", "practical"),
        ("rhythm", "weekly"), ("on", "monday"), ("on", "friday"), ("from", s.Today), ("at", "22:30"), ("until", ""),
    ];

    static IEnumerable<RouteSample> Promises() =>
    [
        new("GET /promises", "/promises"),
        new("GET /promises/new", "/promises/new"),
        new("GET /promises/new", "/promises/new?week=2026-11-16"),
        new("POST /promises", "/promises", APromise) { SawNothing = "makes something new" },
        new("GET /promises/{id:guid}", "/promises/{id}", null, s => s.Of<PromisesRoutes>().OfBoth),
        new("GET /promises/{id:guid}/change", "/promises/{id}/change", null, s => s.Of<PromisesRoutes>().Promised),
        new("POST /promises/{id:guid}/change", "/promises/{id}/change", APromise, s => s.Of<PromisesRoutes>().Promised),
        new("POST /promises/{id:guid}/pause", "/promises/{id}/pause", null, s => s.Of<PromisesRoutes>().OfBoth),
        new("POST /promises/{id:guid}/resume", "/promises/{id}/resume", null, s => s.Of<PromisesRoutes>().OfBoth),
        new("POST /promises/{id:guid}/hand-back", "/promises/{id}/hand-back", null, s => s.Of<PromisesRoutes>().OfBoth),
        new("POST /promises/{id:guid}/take-up", "/promises/{id}/take-up", null, s => s.Of<PromisesRoutes>().OfBoth),
    ];

    static IEnumerable<RouteSample> Occurrences() =>
    [
        new("GET /promises/{id:guid}/day", "/promises/{id}/day", null, s => new(
            s.Of<PromisesRoutes>().PromisedTo.Mara, s.Of<PromisesRoutes>().PromisedTo.Mara, s.Of<PromisesRoutes>().PromisedTo.Vera)),
        new("POST /promises/{id:guid}/mark", "/promises/{id}/mark", s => [
            ("id", s.Place.NewId()), ("day", s.Today), ("how", "kept")], s => s.Of<PromisesRoutes>().OfBoth),
        new("POST /promises/{id:guid}/mark", "/promises/{id}/mark", s => [
            ("id", s.Place.NewId()), ("day", s.Today), ("how", "kept"), ("from", "today"),
            ("rows", $"{s.Of<PromisesRoutes>().OfBoth.Mara}.{s.Today}")], s => s.Of<PromisesRoutes>().OfBoth),
        new("POST /promises/{id:guid}/mark", "/promises/{id}/mark", s => [
            ("id", s.Place.NewId()), ("day", s.Today), ("how", "not-kept"), ("happened", "It got late."), ("next", "An alarm.")],
            s => s.Of<PromisesRoutes>().OfBoth),
        new("POST /promises/{id:guid}/thank", "/promises/{id}/thank", s => [("day", s.Today)], s => s.Of<PromisesRoutes>().PromisedTo),
        new("POST /promises/{id:guid}/land", "/promises/{id}/land", s => [
            ("id", s.Place.NewId()), ("day", s.Today), ("words", "I was calmer when you wrote.")], s => s.Of<PromisesRoutes>().PromisedTo),
    ];

    public override async Task LiveToday(Scene scene)
    {
        Promised = await scene.ForEach(person => Promises(scene, person));
        PromisedTo = new(Promised.Jonas, Promised.Mara, await Promises(scene, scene.Tom));
        OfBoth = new(Promised.Mara, Promised.Mara, Promised.Vera);
    }

    static async Task<Guid> Promises(Scene scene, Person person)
    {
        var id = scene.Place.NewId();
        Assert.Equal($"/promises/{id}", (await person.Promises(id, $"{person.Name} is home at seven", scene.Today)).Location);
        Assert.Equal(302, (await person.Sends(
            $"/promises/{id}/mark", ("id", scene.Place.NewId()), ("day", scene.Today), ("how", "kept"))).Status);
        return Guid.Parse(id);
    }

    public override IEnumerable<PrivateAct> PrivateActs =>
    [
        new("a promise that was refused", a => a.IsRefused(
            "/promises", ("id", a.NewId()), ("what", "Half a promise"), ("rhythm", "weekly"), ("from", "1 May"))),
    ];
}
