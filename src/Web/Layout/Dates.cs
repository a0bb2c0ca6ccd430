using NodaTime;

namespace Goldseam.Web.Layout;

/// <summary>Dates as people say them, in the language of the page.</summary>
public static class Dates
{
    /// <summary>"Sunday 22 November", and of another year "Sunday 22 November 2026"</summary>
    public static string Long(this LocalDate date, Texts t) => date.ToString(PatternOf(date, t, "dddd d MMMM"), t.Culture);

    /// <summary>"22 November 2026"</summary>
    public static string WithYear(this LocalDate date, Texts t) => date.ToString("d MMMM uuuu", t.Culture);

    /// <summary>"Sun 22 Nov", and of another year "Sun 22 Nov 2026"</summary>
    public static string Short(this LocalDate date, Texts t) => date.ToString(PatternOf(date, t, "ddd d MMM"), t.Culture);

    /// <summary>"22 Nov", and of another year "22 Nov 2026"</summary>
    public static string ShortDay(this LocalDate date, Texts t) => date.ToString(PatternOf(date, t, "d MMM"), t.Culture);

    /// <summary>"18:30"</summary>
    public static string Short(this LocalTime time, Texts t) => time.ToString("HH:mm", t.Culture);

    /// <summary>"November 2026"</summary>
    public static string Month(this LocalDate date, Texts t) => date.ToString("MMMM uuuu", t.Culture);

    /// <summary>"Sun 22 Nov, 20:00", and of another year "Sun 22 Nov 2026, 20:00"</summary>
    public static string Short(this LocalDateTime moment, Texts t) => moment.ToString($"{PatternOf(moment.Date, t, "ddd d MMM")}, HH:mm", t.Culture);

    static string PatternOf(LocalDate date, Texts t, string inThisYear) => t.Year is { } year && year != date.Year ? $"{inThisYear} uuuu" : inThisYear;
}
