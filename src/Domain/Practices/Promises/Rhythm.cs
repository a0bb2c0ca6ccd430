using NodaTime;

namespace Goldseam.Domain.Practices.Promises;

/// <summary>How a promise comes round. Their names are stored.</summary>
public enum RhythmKind
{
    Once,
    Daily,

    /// <summary>On chosen days of the week, each week or each n-th.</summary>
    Weekly,

    /// <summary>On a day of the month; in a shorter month on its last day.</summary>
    Monthly,
}

/// <summary>A set of days of the week. Their names are stored.</summary>
[Flags]
public enum Weekdays
{
    None = 0,
    Monday = 1,
    Tuesday = 2,
    Wednesday = 4,
    Thursday = 8,
    Friday = 16,
    Saturday = 32,
    Sunday = 64,
}

/// <summary>
/// On which days a promise comes up: dates on its maker's own calendar, so that no clock change can move, lose or double one.
/// Weeks begin on Monday. What cannot come up at all cannot be built.
/// </summary>
public sealed record Rhythm
{
    public const int MostWeeks = 52;

    /// <summary>Nobody promises anything outside of these; within them no date can leave the calendar.</summary>
    public static readonly LocalDate Earliest = new(2000, 1, 1), Latest = new(2200, 12, 31);

    /// <param name="until">The last day on which it can come up; null for no end.</param>
    /// <param name="every">Each how many weeks, 1 to <see cref="MostWeeks"/>; 1 for the other kinds.</param>
    /// <param name="on">The days of a weekly one, and none for the other kinds.</param>
    /// <param name="dayOfMonth">1 to 31 for a monthly one, and 0 for the other kinds.</param>
    /// <exception cref="ArgumentException">There is no such rhythm; <see cref="ChosenRhythm"/> says it kindly.</exception>
    public Rhythm(RhythmKind kind, LocalDate from, LocalDate? until, int every, Weekdays on, int dayOfMonth)
    {
        (Kind, From, Until, Every, On, DayOfMonth) = (kind, from, until, every, on, dayOfMonth);
        var fits = kind switch
        {
            RhythmKind.Once => until == from && every == 1 && on == Weekdays.None && dayOfMonth == 0,
            RhythmKind.Daily => every == 1 && on == Weekdays.None && dayOfMonth == 0,
            RhythmKind.Weekly => every is >= 1 and <= MostWeeks && on is > Weekdays.None and <= AllWeek && dayOfMonth == 0,
            RhythmKind.Monthly => every == 1 && on == Weekdays.None && dayOfMonth is >= 1 and <= 31,
            _ => false,
        };
        if (!fits || from < Earliest || from > Latest || until > Latest || FirstOnOrAfter(from) is null)
            throw new ArgumentException($"No {kind} rhythm comes up like this.", nameof(kind));
    }

    public const Weekdays AllWeek = (Weekdays)127;

    public RhythmKind Kind { get; }
    public LocalDate From { get; }
    public LocalDate? Until { get; }
    public int Every { get; }
    public Weekdays On { get; }
    public int DayOfMonth { get; }

    public static Rhythm Once(LocalDate day) => new(RhythmKind.Once, day, day, 1, Weekdays.None, 0);

    public static Rhythm Daily(LocalDate from, LocalDate? until = null) => new(RhythmKind.Daily, from, until, 1, Weekdays.None, 0);

    public static Rhythm Weekly(LocalDate from, Weekdays on, int every = 1, LocalDate? until = null) =>
        new(RhythmKind.Weekly, from, until, every, on, 0);

    public static Rhythm Monthly(LocalDate from, int dayOfMonth, LocalDate? until = null) =>
        new(RhythmKind.Monthly, from, until, 1, Weekdays.None, dayOfMonth);

    /// <returns>Null where it does not come up any more.</returns>
    public LocalDate? FirstOnOrAfter(LocalDate day)
    {
        var start = LocalDate.Max(day, From);
        if (start > (Until ?? Latest)) return null;
        var found = Kind switch
        {
            RhythmKind.Monthly => InMonth(start) is var thisMonth && thisMonth >= start ? thisMonth : InMonth(FirstOfMonth(start).PlusMonths(1)),
            RhythmKind.Weekly => InWeeks(start),
            _ => start,
        };
        return found <= (Until ?? Latest) ? found : null;
    }

    public bool ComesUpOn(LocalDate day) => FirstOnOrAfter(day) == day;

    /// <summary>Both ends included, in order, each day once.</summary>
    public IEnumerable<LocalDate> Between(LocalDate first, LocalDate last)
    {
        for (var day = FirstOnOrAfter(first); day is { } one && one <= last; day = FirstOnOrAfter(one.PlusDays(1))) yield return one;
    }

    public static Weekdays DayOf(LocalDate date) => (Weekdays)(1 << ((int)date.DayOfWeek - 1));

    public static LocalDate MondayOf(LocalDate date) => date.PlusDays(1 - (int)date.DayOfWeek);

    static LocalDate FirstOfMonth(LocalDate date) => new(date.Year, date.Month, 1);

    LocalDate InMonth(LocalDate month) =>
        new(month.Year, month.Month, Math.Min(DayOfMonth, month.Calendar.GetDaysInMonth(month.Year, month.Month)));

    LocalDate InWeeks(LocalDate start)
    {
        var monday = MondayOf(start);
        var past = Period.DaysBetween(MondayOf(From), monday) / 7 % Every;
        if (past == 0)
            for (var day = start; day < monday.PlusDays(7); day = day.PlusDays(1))
                if (On.HasFlag(DayOf(day))) return day;
        var next = monday.PlusWeeks(Every - past);
        while (!On.HasFlag(DayOf(next))) next = next.PlusDays(1);
        return next;
    }
}
