using Goldseam.Web.Tests.Routes;

namespace Goldseam.Web.Tests.Practices.Sides;

sealed class SidesRoutes : PracticeRoutes
{
    public override IEnumerable<RouteSample> Samples =>
    [
        new("GET /side", "/side"),
        new("POST /side", "/side", s => [
            ("id", s.Place.NewId()), ("side", "hurt"), ("outlook", "do-not-know"), ("easier", "you told me when you leave"), ("tomorrow", "")]),
        new("POST /side/share", "/side/share"),
        new("POST /side/withdraw", "/side/withdraw"),
    ];

    public override IEnumerable<PrivateAct> PrivateActs =>
    [
        // The side is the one that he has shared: another would take that back.
        new("what he thinks about the two, in words", a => a.Sends("/side",
            ("id", a.NewId()), ("side", "both"), ("outlook", a.AnyOf("do-not-know", "want-to-try", "want-to-end", "")), ("tomorrow", "Not for her."))),
    ];
}
