using Goldseam.Web.Tests.Routes;

namespace Goldseam.Web.Tests.Calendar;

sealed class CalendarRoutes : PracticeRoutes
{
    public override IEnumerable<RouteSample> Samples =>
    [
        new("GET /calendar", "/calendar"),
        new("GET /calendar", "/calendar?day=2026-11-20&who=mine&kind=practical"),
        new("GET /calendar/month", "/calendar/month"),
        new("GET /calendar/month", "/calendar/month?month=2024-02"),
        new("GET /calendar/month", "/calendar/month?day=2026-11-24&who=mine&kind=practical"),
        new("GET /calendar/day", "/calendar/day"),
        new("GET /calendar/day", "/calendar/day?day=2026-11-22"),
    ];
}
