using Goldseam.Web.Tests.Cast;
using Goldseam.Web.Tests.Routes;

namespace Goldseam.Web.Tests.Practices.HardMoments;

sealed class HardMomentsRoutes : PracticeRoutes
{
    /// <summary>A hard moment of each of their own.</summary>
    public Ids Own { get; private set; } = null!;

    /// <summary>One that each of them was let know of.</summary>
    public Ids Theirs { get; private set; } = null!;

    public override IEnumerable<RouteSample> Samples =>
    [
        new("GET /hard-moment", "/hard-moment"),
        new("GET /hard-moment/own-help", "/hard-moment/own-help"),
        new("GET /hard-moment/own-help", "/hard-moment/own-help?after=enough"),
        new("POST /hard-moment/let-know", "/hard-moment/let-know", s => [("id", s.Place.NewId()), ("help", ""), ("saw", "none")]),
        new("GET /hard-moments/{id:guid}", "/hard-moments/{id}", null, s => s.Of<HardMomentsRoutes>().OfMara),
        new("GET /hard-moments/{id:guid}", "/hard-moments/{id}", null, s => s.Of<HardMomentsRoutes>().OfJonas),
        new("POST /hard-moments/{id:guid}/answer", "/hard-moments/{id}/answer", s => [
            ("id", s.Place.NewId()), ("answer", "at-a-time"), ("day", s.Today), ("at", "23:50"), ("saw", "none")], s => s.Of<HardMomentsRoutes>().Theirs),
        new("POST /hard-moments/{id:guid}/withdraw", "/hard-moments/{id}/withdraw", null, s => s.Of<HardMomentsRoutes>().Own)
            { SawNothing = "takes back what its id names" },
    ];

    /// <summary>As both of the two can open it.</summary>
    Ids OfMara => new(Own.Mara, Own.Mara, Own.Vera);

    Ids OfJonas => new(Own.Jonas, Own.Jonas, Theirs.Vera);

    public override async Task LiveToday(Scene scene)
    {
        Own = await scene.ForEach(person => LetsKnow(scene, person));
        Theirs = new(Own.Jonas, Own.Mara, await LetsKnow(scene, scene.Tom));
    }

    static async Task<Guid> LetsKnow(Scene scene, Person person)
    {
        var id = scene.Place.NewId();
        Assert.Equal($"/hard-moments/{id}", (await person.Sends("/hard-moment/let-know", ("id", id), ("help", ""), ("saw", "none"))).Location);
        return Guid.Parse(id);
    }

    public override IEnumerable<PrivateAct> PrivateActs =>
    [
        new("a look at his own help", async a => Assert.Equal(200, (await a.Jonas.Opens("/hard-moment/own-help")).Status)),
        new("a hard moment that he opens and of which he tells nobody", async a => Assert.Equal(200, (await a.Jonas.Opens("/hard-moment")).Status)),
        new("an answer without a time", a => a.IsRefused(
            $"/hard-moments/{Theirs.Jonas}/answer", ("id", a.NewId()), ("answer", "at-a-time"), ("day", a.Scene.Today), ("at", ""))),
    ];
}
