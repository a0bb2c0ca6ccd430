using Goldseam.Domain.Practices.Paces;
using Goldseam.Web.Layout;

namespace Goldseam.Web.Practices.Paces;

static class PaceNames
{
    public static string Named(this Texts t, Pace? pace) => pace switch
    {
        Pace.Daily => t["Once a day"],
        Pace.AtSetTimes => t["At set times"],
        Pace.Weekly => t["Once a week"],
        Pace.NotThisWeek => t["Not this week"],
        null => t["No pace"],
    };
}
