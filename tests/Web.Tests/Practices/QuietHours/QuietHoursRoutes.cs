using Goldseam.Domain.Practices.QuietHours;
using Goldseam.Web.Tests.Routes;

namespace Goldseam.Web.Tests.Practices.QuietHours;

sealed class QuietHoursRoutes : PracticeRoutes
{
    static readonly string Seen = new OwnQuietHoursState(new(22, 0), new(7, 0), Reach.AtAnyTime, IsSet: false).Seen;

    public override IEnumerable<RouteSample> Samples =>
    [
        new("GET /quiet-hours", "/quiet-hours"),
        new("POST /quiet-hours", "/quiet-hours", _ => [("from", "21:30"), ("until", "06:30"), ("hardMoments", "not-in-quiet-hours"), ("saw", Seen)]),
    ];

    public override IEnumerable<PrivateAct> PrivateActs =>
    [
        .. from reach in new[] { "at-any-time", "not-in-quiet-hours", "never" }
           select new PrivateAct($"quiet hours, {reach}", a => a.Sends("/quiet-hours",
               ("from", a.AnyOf("22:00", "00:30", "09:00")), ("until", a.AnyOf("07:00", "09:00")), ("hardMoments", reach))),
        new("quiet hours that are none", a => a.IsRefused("/quiet-hours", ("from", "late"), ("until", "07:00"), ("hardMoments", "never"))),
    ];
}
