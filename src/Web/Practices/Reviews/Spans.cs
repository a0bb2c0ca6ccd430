using Goldseam.Domain.Practices.Reviews;
using Goldseam.Web.Forms;
using NodaTime;

namespace Goldseam.Web.Practices.Reviews;

/// <summary>How a week or a month is named in addresses and forms.</summary>
static class Spans
{
    /// <summary>Nothing named is the one that is up. Otherwise it is the Monday of a week, or the first of a month.</summary>
    /// <param name="span">The one that is up, where what was named is none.</param>
    public static bool TryRead(ReviewKind kind, string? start, LocalDate today, out Span span)
    {
        span = Span.UpOn(kind, today);
        if (string.IsNullOrEmpty(start)) return true;
        if (!Dated.TryRead(start, out var day)) return false;
        if (kind == ReviewKind.Week ? day.DayOfWeek != IsoDayOfWeek.Monday : day.Day != 1) return false;
        span = new(kind, day);
        return true;
    }

    public static string Path(this Span span) => $"/reviews/{Choice.Name(span.Kind)}";

    /// <param name="page">Null for where one stopped.</param>
    public static string Address(this Span span, int? page, LocalDate today)
    {
        var named = span == Span.UpOn(span.Kind, today) ? "" : $"start={Dated.Name(span.Start)}";
        var paged = page is { } number ? $"page={number}" : "";
        return (named.Length, paged.Length) switch
        {
            (0, 0) => span.Path(),
            (_, 0) => $"{span.Path()}?{named}",
            (0, _) => $"{span.Path()}?{paged}",
            _ => $"{span.Path()}?{paged}&{named}",
        };
    }

    public static string OpenAddress(this Span span) => $"/reviews/open?kind={Choice.Name(span.Kind)}&start={Dated.Name(span.Start)}";
}
