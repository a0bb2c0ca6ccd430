using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Promises;
using NodaTime;
using NodaTime.Text;

namespace Goldseam.Web.Forms;

/// <summary>How days and times travel in forms and addresses: as a browser's own fields write them, and nothing else is accepted.</summary>
static class Dated
{
    static readonly LocalTimePattern Minutes = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
    static readonly YearMonthPattern Month = YearMonthPattern.CreateWithInvariantCulture("uuuu'-'MM");

    public static string Name(LocalDate day) => LocalDatePattern.Iso.Format(day);

    public static string Name(LocalTime time) => Minutes.Format(time);

    public static string NameOfMonth(LocalDate day) => Month.Format(day.ToYearMonth());

    /// <returns>False for what is no day, or one on which nobody here will ever be.</returns>
    public static bool TryRead(string? typed, out LocalDate day) =>
        LocalDatePattern.Iso.Parse(typed ?? "").TryGetValue(default, out day) && day >= Rhythm.Earliest && day <= Rhythm.Latest;

    /// <summary>Nothing typed is no time.</summary>
    public static bool TryReadOptional(string? typed, out LocalTime? time)
    {
        var isRead = Minutes.Parse(typed ?? "").TryGetValue(default, out var read);
        time = isRead ? read : null;
        return isRead || string.IsNullOrEmpty(typed);
    }

    /// <summary>Nothing typed is no day.</summary>
    public static bool TryReadOptional(string? typed, out LocalDate? day)
    {
        var isRead = TryRead(typed, out var read);
        day = isRead ? read : null;
        return isRead || string.IsNullOrEmpty(typed);
    }

    /// <returns>The first day of a month such as 2026-11.</returns>
    public static bool TryReadMonth(string? typed, out LocalDate first)
    {
        var isRead = Month.Parse(typed ?? "").TryGetValue(default, out var month);
        first = isRead ? month.OnDayOfMonth(1) : default;
        return isRead && first >= Rhythm.Earliest && first <= Rhythm.Latest;
    }
}

public sealed record NotADay() : Refusal(RefusalKind.NotLikeThis, "That is not a day we can read. Choose it once more.");

public sealed record NotATime() : Refusal(RefusalKind.NotLikeThis, "That is not a time we can read. Write it as 18:30, or leave it empty.");
