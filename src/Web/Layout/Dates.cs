using NodaTime;

namespace Goldseam.Web.Layout;

/// <summary>Dates as people say them, in the language of the page.</summary>
public static class Dates
{
    /// <summary>"Sunday 22 November"</summary>
    public static string Long(this LocalDate date, Texts t) => date.ToString("dddd d MMMM", t.Culture);

    /// <summary>"22 November 2026"</summary>
    public static string WithYear(this LocalDate date, Texts t) => date.ToString("d MMMM uuuu", t.Culture);

    /// <summary>"Sun 22 Nov"</summary>
    public static string Short(this LocalDate date, Texts t) => date.ToString("ddd d MMM", t.Culture);

    /// <summary>"22 Nov"</summary>
    public static string ShortDay(this LocalDate date, Texts t) => date.ToString("d MMM", t.Culture);

    /// <summary>"18:30"</summary>
    public static string Short(this LocalTime time, Texts t) => time.ToString("HH:mm", t.Culture);

    /// <summary>"November 2026"</summary>
    public static string Month(this LocalDate date, Texts t) => date.ToString("MMMM uuuu", t.Culture);

    /// <summary>"Sun 22 Nov, 20:00"</summary>
    public static string Short(this LocalDateTime moment, Texts t) => moment.ToString("ddd d MMM, HH:mm", t.Culture);
}
