using System.Diagnostics.CodeAnalysis;
using Goldseam.Domain.Entries;
using NodaTime;

namespace Goldseam.Domain.Practices.Promises;

/// <summary>What somebody chose for a rhythm, before it is known whether it ever comes up.</summary>
/// <param name="On">For a weekly one; none means the day of the week on which it begins.</param>
/// <param name="DayOfMonth">For a monthly one; null means the day on which it begins.</param>
public sealed record ChosenRhythm(RhythmKind Kind, LocalDate From, LocalDate? Until, int Every, Weekdays On, int? DayOfMonth)
{
    /// <summary>A promise may begin this far ahead, and end this much later.</summary>
    public static readonly Period FarthestBeginning = Period.FromYears(2), Longest = Period.FromYears(10);

    public static ChosenRhythm Once(LocalDate day) => new(RhythmKind.Once, day, null, 1, Weekdays.None, null);

    /// <param name="today">On its maker's calendar; a promise is for what is to come.</param>
    public bool TryRead(LocalDate today, [NotNullWhen(true)] out Rhythm? rhythm, [NotNullWhen(false)] out Refusal? refusal)
    {
        rhythm = null;
        refusal = !IsOffered ? new NoSuchRhythm { About = Kind == RhythmKind.Monthly ? nameof(DayOfMonth) : nameof(Every) }
            : From < today || From < Rhythm.Earliest ? new BeginsInThePast()
            : From > LatestBeginning || From > today + FarthestBeginning ? new TooFarAhead { About = nameof(From) }
            : Kind == RhythmKind.Once ? null
            : Until < From ? new EndsBeforeItBegins()
            : Until > Rhythm.Latest || Until > today + FarthestBeginning + Longest ? new TooFarAhead { About = nameof(Until) }
            : Built(null).FirstOnOrAfter(From) > Until ? new NeverComesUp()
            : null;
        if (refusal is not null) return false;
        rhythm = Built(Until);
        return true;
    }

    /// <summary>Each rhythm comes round within these two years.</summary>
    static readonly LocalDate LatestBeginning = Rhythm.Latest.PlusYears(-2);

    bool IsOffered => Kind switch
    {
        RhythmKind.Once or RhythmKind.Daily => true,
        RhythmKind.Weekly => Every is >= 1 and <= Rhythm.MostWeeks && On is >= Weekdays.None and <= Rhythm.AllWeek,
        RhythmKind.Monthly => DayOfMonth is null or >= 1 and <= 31,
        _ => false,
    };

    Rhythm Built(LocalDate? until) => Kind switch
    {
        RhythmKind.Once => Rhythm.Once(From),
        RhythmKind.Daily => Rhythm.Daily(From, until),
        RhythmKind.Weekly => Rhythm.Weekly(From, On == Weekdays.None ? Rhythm.DayOf(From) : On, Every, until),
        _ => Rhythm.Monthly(From, DayOfMonth ?? From.Day, until),
    };
}

public sealed record BeginsInThePast() : Refusal(RefusalKind.NotLikeThis, "A promise is for what is to come. Let it begin today or later.",
    nameof(ChosenRhythm.From));

public sealed record TooFarAhead() : Refusal(RefusalKind.NotLikeThis, "That is too many years away. Choose a day that is nearer.");

public sealed record EndsBeforeItBegins() : Refusal(RefusalKind.NotLikeThis, "The last day is before the first. Choose a later one, or leave it open.",
    nameof(ChosenRhythm.Until));

public sealed record NoSuchRhythm() : Refusal(RefusalKind.NotLikeThis, "Weeks go from 1 to 52, and days of the month from 1 to 31.");

public sealed record NeverComesUp() : Refusal(RefusalKind.NotLikeThis,
    "Between its first and its last day, this never comes up. Choose another day, or leave the end open.", nameof(ChosenRhythm.Until));
