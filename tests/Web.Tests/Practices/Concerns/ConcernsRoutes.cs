using Goldseam.Web.Tests.Cast;
using Goldseam.Web.Tests.Routes;

namespace Goldseam.Web.Tests.Practices.Concerns;

sealed class ConcernsRoutes : PracticeRoutes
{
    /// <summary>Raised by each of them.</summary>
    public Ids Raised { get; private set; } = null!;

    /// <summary>What each of them can answer: raised by the other.</summary>
    public Ids AskedOf { get; private set; } = null!;

    /// <summary>What two share, named by either.</summary>
    public Ids OfBoth { get; private set; } = null!;

    public override IEnumerable<RouteSample> Samples =>
    [
        new("GET /concerns", "/concerns"),
        new("GET /concerns/new", "/concerns/new"),
        new("POST /concerns", "/concerns", s => [
            ("id", s.Place.NewId()), ("noticed", "You went out to telephone."), ("did", "My stomach turned."), ("asked", "Who was it?"),
            ("when", "week")]) { SawNothing = "makes something new" },
        new("GET /concerns/{id:guid}", "/concerns/{id}", null, s => s.Of<ConcernsRoutes>().OfBoth),
        new("POST /concerns/{id:guid}/explanation", "/concerns/{id}/explanation", s => [
            ("id", s.Place.NewId()), ("noticed", "You were quiet after."), ("did", "I felt caught."), ("meant", "My mother, and the noise.")],
            s => s.Of<ConcernsRoutes>().AskedOf),
        new("POST /concerns/{id:guid}/parking", "/concerns/{id}/parking", _ => [("parked", "yes")], s => s.Of<ConcernsRoutes>().OfBoth) { SawNothing = "says where it is to be" },
        new("POST /concerns/{id:guid}/settling", "/concerns/{id}/settling", null, s => s.Of<ConcernsRoutes>().Raised) { SawNothing = "carries the answer it was read with" },
        new("POST /concerns/window", "/concerns/window", _ => [("days", "4")]),
    ];

    public override async Task LiveToday(Scene scene)
    {
        Raised = await scene.ForEach(person => Raises(scene, person));
        AskedOf = new(Raised.Jonas, Raised.Mara, await Raises(scene, scene.Tom));
        OfBoth = new(Raised.Mara, Raised.Mara, Raised.Vera);
    }

    static async Task<Guid> Raises(Scene scene, Person person)
    {
        var id = scene.Place.NewId();
        Assert.Equal($"/concerns/{id}", (await person.Raises(id, $"{person.Name} noticed a closed door.")).Location);
        return Guid.Parse(id);
    }

    public override IEnumerable<PrivateAct> PrivateActs =>
    [
        new("a question that was refused", a => a.IsRefused("/concerns", ("id", a.NewId()), ("noticed", ""), ("when", "now"))),
    ];
}
