using Goldseam.Web.Tests.Routes;

namespace Goldseam.Web.Tests.Practices.Thanks;

sealed class ThanksRoutes : PracticeRoutes
{
    public override IEnumerable<RouteSample> Samples =>
    [
        new("GET /thanks", "/thanks"),
        new("GET /thanks", "/thanks?before=1"),
        new("POST /thanks", "/thanks", s => [("id", s.Place.NewId()), ("words", "You left the last pear for me.")]) { SawNothing = "makes something new" },
    ];

    public override Task LiveToday(Scene scene) => scene.Jonas.Sends("/thanks", ("id", scene.Place.NewId()), ("words", "You waited up."));

    public override IEnumerable<PrivateAct> PrivateActs =>
    [
        new("thanks that were refused", a => a.IsRefused("/thanks", ("id", a.NewId()), ("words", ""))),
    ];
}
