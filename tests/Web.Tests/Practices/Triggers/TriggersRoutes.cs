using Goldseam.Web.Tests.Routes;

namespace Goldseam.Web.Tests.Practices.Triggers;

sealed class TriggersRoutes : PracticeRoutes
{
    /// <summary>Of a trigger of each, of the form that wrote it, and of one that was logged.</summary>
    Ids triggers = null!, written = null!, logged = null!;

    /// <summary>One that is written again and again.</summary>
    const string Hidden = "7d1f7c52-93a1-4be0-8d43-3a4f0e9a6c11";

    static TriggersRoutes Of(Scene scene) => scene.Of<TriggersRoutes>();

    static Ids Triggers(Scene scene) => Of(scene).triggers;

    static Ids Logged(Scene scene) => Of(scene).logged;

    public override IEnumerable<RouteSample> Samples =>
    [
        new("GET /triggers", "/triggers"),
        new("GET /triggers/new", "/triggers/new"),
        new("GET /triggers/log", "/triggers/log"),
        new("GET /triggers/months", "/triggers/months"),
        new("GET /triggers/{id:guid}", "/triggers/{id}") { Ids = Triggers },
        new("GET /triggers/log/{id:guid}", "/triggers/log/{id}") { Ids = Logged },
        new("POST /triggers", "/triggers", s => [
            ("id", s.Place.NewId()), ("form", s.Place.NewId()), ("saw", "none"), ("kind", "outside"), ("name", "The bank"), ("body", "Cold hands."),
            ("helps", "")]),
        new("POST /triggers/log", "/triggers/log", s => [
            ("form", s.Place.NewId()), ("trigger", ""), ("day", ""), ("words", "By train.")])
            { SawNothing = "says what came up, whatever was there before" },
        new("POST /triggers/{id:guid}/withdraw", "/triggers/{id}/withdraw", s => [("saw", $"{Of(s).written.Mara}")]) { Ids = Triggers },
        new("POST /triggers/log/{id:guid}/withdraw", "/triggers/log/{id}/withdraw") { Ids = Logged, SawNothing = "deletes what was written once" },
    ];

    public override async Task LiveToday(Scene scene)
    {
        triggers = await scene.ForEach(_ => Task.FromResult(Guid.Parse(scene.Place.NewId())));
        written = await scene.ForEach(async person => Guid.Parse(await person.Writes_a_trigger($"{triggers.Of(person)}")));
        logged = await scene.ForEach(async person => Guid.Parse(await person.Logs_a_trigger($"{triggers.Of(person)}")));
    }

    public override IEnumerable<PrivateAct> PrivateActs =>
    [
        new("what brings it up", a => a.Jonas.Writes_a_trigger(Hidden)),
        new("that it came up", a => a.Jonas.Logs_a_trigger("")),
        new("that it came up, on a day to come", a => a.IsRefused(
            "/triggers/log", ("form", a.NewId()), ("trigger", ""), ("day", "2030-01-01"), ("words", "x"))),
        new("that it came up, deleted again", async a =>
        {
            var form = await a.Jonas.Logs_a_trigger("");
            await a.Jonas.Sends($"/triggers/log/{form}/withdraw");
        }),
        new("what brings it up, without a name", a => a.IsRefused(
            "/triggers", ("id", a.NewId()), ("form", a.NewId()), ("saw", "none"), ("kind", "outside"), ("name", " "))),
        new("what came up, looked at by month", async a => await a.Jonas.Opens("/triggers/months")),
    ];
}
