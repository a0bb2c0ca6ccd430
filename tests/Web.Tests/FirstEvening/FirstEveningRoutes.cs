using Goldseam.Web.Tests.Routes;

namespace Goldseam.Web.Tests.FirstEvening;

sealed class FirstEveningRoutes : PracticeRoutes
{
    public override IEnumerable<RouteSample> Samples =>
    [
        new("GET /first-evening/check-in", "/first-evening/check-in"),
        new("GET /first-evening/side", "/first-evening/side"),
        new("GET /first-evening/spare-key", "/first-evening/spare-key"),
    ];
}
