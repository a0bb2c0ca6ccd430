using Goldseam.Web.Tests.Cast;
using Goldseam.Web.Tests.Routes;
using NodaTime;

namespace Goldseam.Web.Tests.Practices.Tellings;

sealed class TellingsRoutes : PracticeRoutes
{
    /// <summary>Something hard that each of them told, and that nobody has opened.</summary>
    public Ids Tellings { get; private set; } = null!;

    /// <summary>Something hard that each of them was told.</summary>
    public Ids ToldTo { get; private set; } = null!;

    /// <summary>Something that was told, as both of the two can name it.</summary>
    public Ids OfBoth { get; private set; } = null!;

    public override IEnumerable<RouteSample> Samples =>
    [
        new("GET /tell", "/tell"),
        new("GET /tell/words", "/tell/words?kind=harder"),
        new("GET /tell/words", "/tell/words?kind=update"),
        new("POST /tellings", "/tellings", s => [("id", s.Place.NewId()), ("kind", "update"), ("words", "The bank has written."), ("nextBy", "")]) { SawNothing = "makes something new" },
        new("GET /tellings", "/tellings"),
        new("GET /tellings/{id:guid}", "/tellings/{id}", null, s => s.Of<TellingsRoutes>().OfBoth),
        new("GET /tellings/{id:guid}", "/tellings/{id}", null, s => s.Of<TellingsRoutes>().HardOfBoth),
        new("POST /tellings/hold", "/tellings/hold", _ => [("held", "yes")]) { SawNothing = "says what is to be" },
        new("POST /tellings/hold", "/tellings/hold", _ => [("held", "")]),
        new("POST /tellings/{id:guid}/put-off", "/tellings/{id}/put-off", _ => [("with", "")], s => s.Of<TellingsRoutes>().ToldTo) { SawNothing = "says until when" },
        new("POST /tellings/{id:guid}/open", "/tellings/{id}/open", null, s => s.Of<TellingsRoutes>().ToldTo) { SawNothing = "opens what its id names" },
        new("POST /tellings/{id:guid}/withdraw", "/tellings/{id}/withdraw", null, s => s.Of<TellingsRoutes>().Tellings) { SawNothing = "takes back what its id names, and says what stays" },
        new("POST /tellings/{id:guid}/reply", "/tellings/{id}/reply", s => [
            ("id", s.Place.NewId()), ("words", "I read it.")], s => s.Of<TellingsRoutes>().OfBoth) { SawNothing = "makes something new" },
        new("POST /tellings/{id:guid}/promise-reply", "/tellings/{id}/promise-reply", s => [
            ("id", s.Place.NewId()), ("what", "Answer"), ("day", s.Today), ("at", "20:00")], s => s.Of<TellingsRoutes>().ToldTo),
    ];

    /// <summary>What Mara told and Jonas may have put off; she must not see it there.</summary>
    Ids HardOfBoth => new(Tellings.Mara, Tellings.Mara, Tellings.Vera);

    public override async Task LiveToday(Scene scene)
    {
        Tellings = await scene.ForEach(person => Tells(scene, person));
        ToldTo = new(Tellings.Jonas, Tellings.Mara, await Tells(scene, scene.Tom));
        var small = await Tells(scene, scene.Mara, "plans-changed");
        OfBoth = new(small, small, await Tells(scene, scene.Vera, "plans-changed"));
    }

    static async Task<Guid> Tells(Scene scene, Person person, string kind = "harder")
    {
        var id = scene.Place.NewId();
        Assert.Equal($"/tellings/{id}", (await person.Tells(id, kind, $"{person.Name} says it.")).Location);
        scene.Place.Waits(Duration.FromMinutes(2));
        return Guid.Parse(id);
    }

    public override IEnumerable<PrivateAct> PrivateActs =>
    [
        new("holds what is hard", a => a.Sends("/tellings/hold", ("held", "yes"))),
        new("holds it no more", a => a.Sends("/tellings/hold", ("held", ""))),
        new("puts off what she told", a => a.Sends($"/tellings/{ToldTo.Jonas}/put-off", ("with", ""))),
        new("puts it off until somebody is with him", a => a.Sends($"/tellings/{ToldTo.Jonas}/put-off", ("with", "someone"))),
        new("something hard that was refused", a => a.IsRefused("/tellings", ("id", a.NewId()), ("kind", "harder"), ("words", ""))),
    ];
}
