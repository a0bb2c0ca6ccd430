using Goldseam.Web.Tests.Routes;

namespace Goldseam.Web.Tests.Practices.Gratitudes;

sealed class GratitudesRoutes : PracticeRoutes
{
    public override IEnumerable<RouteSample> Samples =>
    [
        new("GET /gratitudes", "/gratitudes"),
        new("GET /gratitudes", "/gratitudes?before=1"),
        new("POST /gratitudes", "/gratitudes", s => [("id", s.Place.NewId()), ("words", "You left the last pear for me.")]) { SawNothing = "makes something new" },
    ];

    public override Task LiveToday(Scene scene) => scene.Jonas.Sends("/gratitudes", ("id", scene.Place.NewId()), ("words", "You waited up."));

    public override IEnumerable<PrivateAct> PrivateActs =>
    [
        new("thanks that were refused", a => a.IsRefused("/gratitudes", ("id", a.NewId()), ("words", ""))),
    ];
}
