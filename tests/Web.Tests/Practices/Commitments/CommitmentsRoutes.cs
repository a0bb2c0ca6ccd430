using Goldseam.Web.Tests.Cast;
using Goldseam.Web.Tests.Routes;

namespace Goldseam.Web.Tests.Practices.Commitments;

sealed class CommitmentsRoutes : PracticeRoutes
{
    /// <summary>Promised by each of them, for every day, and kept today.</summary>
    public Ids Promised { get; private set; } = null!;

    /// <summary>What was promised to each of them.</summary>
    public Ids PromisedTo { get; private set; } = null!;

    /// <summary>A promise as both of the two can name it.</summary>
    public Ids OfBoth { get; private set; } = null!;

    /// <summary>What is said about a promise comes before what changes or ends it.</summary>
    public override IEnumerable<RouteSample> Samples => [.. Occurrences(), .. Commitments()];

    static (string, string)[] APromise(Scene s) =>
    [
        ("id", s.Place.NewId()), ("what", "The phone stays in the kitchen"), ("why", "So that you can sleep."), ("kind", "practical"),
        ("rhythm", "weekly"), ("on", "monday"), ("on", "friday"), ("from", s.Today), ("at", "22:30"), ("until", ""),
    ];

    static IEnumerable<RouteSample> Commitments() =>
    [
        new("GET /commitments", "/commitments"),
        new("GET /commitments/new", "/commitments/new"),
        new("GET /commitments/new", "/commitments/new?week=2026-11-16"),
        new("POST /commitments", "/commitments", APromise) { SawNothing = "makes something new" },
        new("GET /commitments/{id:guid}", "/commitments/{id}", null, s => s.Of<CommitmentsRoutes>().OfBoth),
        new("GET /commitments/{id:guid}/change", "/commitments/{id}/change", null, s => s.Of<CommitmentsRoutes>().Promised),
        new("POST /commitments/{id:guid}/change", "/commitments/{id}/change", APromise, s => s.Of<CommitmentsRoutes>().Promised),
        new("POST /commitments/{id:guid}/pause", "/commitments/{id}/pause", null, s => s.Of<CommitmentsRoutes>().OfBoth),
        new("POST /commitments/{id:guid}/resumption", "/commitments/{id}/resumption", null, s => s.Of<CommitmentsRoutes>().OfBoth),
        new("POST /commitments/{id:guid}/handing-back", "/commitments/{id}/handing-back", null, s => s.Of<CommitmentsRoutes>().OfBoth),
        new("POST /commitments/{id:guid}/taking-up", "/commitments/{id}/taking-up", null, s => s.Of<CommitmentsRoutes>().OfBoth),
    ];

    static IEnumerable<RouteSample> Occurrences() =>
    [
        new("GET /commitments/{id:guid}/day", "/commitments/{id}/day", null, s => new(
            s.Of<CommitmentsRoutes>().PromisedTo.Mara, s.Of<CommitmentsRoutes>().PromisedTo.Mara, s.Of<CommitmentsRoutes>().PromisedTo.Vera)),
        new("POST /commitments/{id:guid}/mark", "/commitments/{id}/mark", s => [
            ("id", s.Place.NewId()), ("day", s.Today), ("how", "kept")], s => s.Of<CommitmentsRoutes>().OfBoth),
        new("POST /commitments/{id:guid}/mark", "/commitments/{id}/mark", s => [
            ("id", s.Place.NewId()), ("day", s.Today), ("how", "kept"), ("from", "today"),
            ("rows", $"{s.Of<CommitmentsRoutes>().OfBoth.Mara}.{s.Today}")], s => s.Of<CommitmentsRoutes>().OfBoth),
        new("POST /commitments/{id:guid}/mark", "/commitments/{id}/mark", s => [
            ("id", s.Place.NewId()), ("day", s.Today), ("how", "not-kept"), ("happened", "It got late."), ("next", "An alarm.")],
            s => s.Of<CommitmentsRoutes>().OfBoth),
        new("POST /commitments/{id:guid}/thanks", "/commitments/{id}/thanks", s => [("day", s.Today)], s => s.Of<CommitmentsRoutes>().PromisedTo),
        new("POST /commitments/{id:guid}/landing", "/commitments/{id}/landing", s => [
            ("id", s.Place.NewId()), ("day", s.Today), ("words", "I was calmer when you wrote.")], s => s.Of<CommitmentsRoutes>().PromisedTo),
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
        Assert.Equal($"/commitments/{id}", (await person.Promises(id, $"{person.Name} is home at seven", scene.Today)).Location);
        Assert.Equal(302, (await person.Sends(
            $"/commitments/{id}/mark", ("id", scene.Place.NewId()), ("day", scene.Today), ("how", "kept"))).Status);
        return Guid.Parse(id);
    }

    public override IEnumerable<PrivateAct> PrivateActs =>
    [
        new("a promise that was refused", a => a.IsRefused(
            "/commitments", ("id", a.NewId()), ("what", "Half a promise"), ("rhythm", "weekly"), ("from", "1 May"))),
    ];
}
