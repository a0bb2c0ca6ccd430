using Goldseam.Web.Tests.Routes;

namespace Goldseam.Web.Tests.Beginning;

sealed class BeginningRoutes : PracticeRoutes
{
    public override IEnumerable<RouteSample> Samples =>
    [
        new("GET /beginning/check-in", "/beginning/check-in"),
        new("GET /beginning/side", "/beginning/side"),
        new("GET /beginning/spare-key", "/beginning/spare-key"),
    ];
}
