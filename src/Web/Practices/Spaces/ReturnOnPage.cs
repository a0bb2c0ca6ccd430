using Goldseam.Domain.Practices.Spaces;
using Goldseam.Store.Visits;
using Goldseam.Web.Layout;
using NodaTime;

namespace Goldseam.Web.Practices.Spaces;

/// <summary>A return that was named, as one of the two sees it.</summary>
/// <param name="At">On the reader's own clock, wherever it was named.</param>
/// <param name="Other">Whose it is; null where it is the reader's own.</param>
/// <param name="IsPast">It is past, and another time may be named.</param>
public sealed record ReturnOnPage(LocalDateTime At, string? Other, bool IsToday, bool IsPast)
{
    public static ReturnOnPage Of(View view, Space one)
    {
        var at = view.Myself.At(one.Until);
        return new(at, one.By == view.Me ? null : view.Other?.Name.Text ?? "", at.Date == view.Today, one.AsksForAnotherTime(view.Now));
    }

    /// <summary>Those that stand in the calendar of who reads it.</summary>
    public static IEnumerable<ReturnOnPage> All(View view) => view.Record.Spaces.Open(view.Now).Select(one => Of(view, one));
}

static class ReturnNames
{
    public static string Named(this Texts t, ReturnOnPage one) => (one.Other, one.IsPast) switch
    {
        (null, false) => t["You are back at {0}", When(t, one)],
        (null, true) => t["Another time? You named {0}.", When(t, one)],
        ({ } other, false) => t["{0} needs space, and comes back at {1}", other, When(t, one)],
        ({ } other, true) => t["{0} named {1}. Another time?", other, When(t, one)],
    };

    static string When(Texts t, ReturnOnPage one) => one.IsToday ? one.At.TimeOfDay.Short(t) : one.At.Short(t);
}
