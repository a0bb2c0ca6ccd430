using Goldseam.Store.Visits;
using NodaTime;

namespace Goldseam.Web.Forms;

/// <summary>
/// Tells whoever runs the program that its clock and what is written do not fit, once for each day that the clock says. Neither whose
/// it is nor which day it was dated: a log may hold nothing of what is sealed.
/// </summary>
sealed class DatedAhead(ILoggerFactory logs)
{
    readonly Lock saying = new();
    LocalDate? said;

    public void Say(View view)
    {
        if (view.DatedAhead is null) return;
        lock (saying)
        {
            var day = view.Now.InUtc().Date;
            if (said == day) return;
            said = day;
        }
        logs.CreateLogger("Goldseam").LogWarning(
            "Something was written here under a clock that stood more than a day ahead of the clock of this machine, so one of the two is or was "
            + "wrong. Days follow the clock of this machine. If it is wrong, set it right.");
    }
}
