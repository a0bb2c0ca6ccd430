using Goldseam.Web.Tests.Cast;
using Goldseam.Web.Tests.Routes;

namespace Goldseam.Web.Tests.Practices.SmallQuestions;

sealed class SmallQuestionsRoutes : PracticeRoutes
{
    /// <summary>Raised by each of them.</summary>
    public Ids Raised { get; private set; } = null!;

    /// <summary>What each of them can answer: raised by the other.</summary>
    public Ids AskedOf { get; private set; } = null!;

    /// <summary>What two share, named by either.</summary>
    public Ids OfBoth { get; private set; } = null!;

    public override IEnumerable<RouteSample> Samples =>
    [
        new("GET /small-questions", "/small-questions"),
        new("GET /small-questions/new", "/small-questions/new"),
        new("POST /small-questions", "/small-questions", s => [
            ("id", s.Place.NewId()), ("noticed", "You went out to telephone."), ("did", "My stomach turned."), ("asked", "Who was it?"),
            ("when", "week")]) { SawNothing = "makes something new" },
        new("GET /small-questions/{id:guid}", "/small-questions/{id}", null, s => s.Of<SmallQuestionsRoutes>().OfBoth),
        new("POST /small-questions/{id:guid}/answer", "/small-questions/{id}/answer", s => [
            ("id", s.Place.NewId()), ("noticed", "You were quiet after."), ("did", "I felt caught."), ("meant", "My mother, and the noise.")],
            s => s.Of<SmallQuestionsRoutes>().AskedOf),
        new("POST /small-questions/{id:guid}/park", "/small-questions/{id}/park", _ => [("parked", "yes")], s => s.Of<SmallQuestionsRoutes>().OfBoth) { SawNothing = "says where it is to be" },
        new("POST /small-questions/{id:guid}/settle", "/small-questions/{id}/settle", null, s => s.Of<SmallQuestionsRoutes>().Raised) { SawNothing = "carries the answer it was read with" },
        new("POST /small-questions/window", "/small-questions/window", _ => [("days", "4")]),
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
        Assert.Equal($"/small-questions/{id}", (await person.Raises(id, $"{person.Name} noticed a closed door.")).Location);
        return Guid.Parse(id);
    }

    public override IEnumerable<PrivateAct> PrivateActs =>
    [
        new("a question that was refused", a => a.IsRefused("/small-questions", ("id", a.NewId()), ("noticed", ""), ("when", "now"))),
    ];
}
