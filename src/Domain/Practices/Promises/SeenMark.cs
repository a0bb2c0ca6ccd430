using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Goldseam.Domain.Practices.Promises;

/// <summary>How an occurrence stood when a page was opened: what was said about it, and where it was moved.</summary>
public static class SeenMark
{
    public static string Of(Mark? mark) => string.Create(CultureInfo.InvariantCulture, $"{Name(mark?.Said)}.{Name(mark?.MovedTo)}");

    /// <param name="saw">Null where the page is older than this rule: then it is taken at its word.</param>
    public static bool IsStill(this PromisesState promises, Guid id, LocalDate day, string? saw) =>
        saw is null || saw == Of(promises.Of(id)?.MarkOf(day));

    /// <summary>The same for the promise itself: it was not changed, paused or ended since.</summary>
    public static bool IsStill(this PromisesState promises, Guid id, string? saw) =>
        saw is null || saw == promises.Of(id)?.Seq.ToString(CultureInfo.InvariantCulture);

    static string Name(Said? said) => said switch
    {
        Said.Kept => "kept",
        Said.NotKept => "not-kept",
        null => "",
    };

    static string Name(LocalDate? day) => day is { } one ? LocalDatePattern.Iso.Format(one) : "";
}
