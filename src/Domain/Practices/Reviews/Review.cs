using Goldseam.Domain.Entries;
using NodaTime;

namespace Goldseam.Domain.Practices.Reviews;

/// <summary>Their names are stored.</summary>
public enum ReviewKind
{
    Week,
    Month,
}

/// <summary>What a review asks. Nobody has to answer any of it. Their names are stored.</summary>
public enum Prompt
{
    Thanks,
    MyPromises,
    StillHard,
    OneThing,

    /// <summary>In the long form: what I need.</summary>
    Need,

    /// <summary>In the long form: a sentence to end with.</summary>
    Closing,

    Worked,
    LookAgain,
    CanStop,

    /// <summary>What a week opens with while it is early; thanks come last there.</summary>
    HowItWas,
}

/// <summary>Who could take up the one thing. Only that person's own tap makes it a promise (I4).</summary>
public enum Taker
{
    Me,
    You,
}

/// <summary>One answer in somebody's own words.</summary>
public sealed record Answered(Prompt Prompt, Words Words);

/// <summary>Which review: of which week (its Monday) or which month (its first day).</summary>
public sealed record Span(ReviewKind Kind, LocalDate Start)
{
    /// <summary>A week can be looked back on from its Friday until the next Thursday.</summary>
    const int FridayOfAWeek = 4;

    /// <summary>A month from its 25th until the next 24th.</summary>
    const int DaysBeforeAMonthEnds = 24;

    public LocalDate End => Kind == ReviewKind.Week ? Start.PlusDays(6) : Start.PlusMonths(1).PlusDays(-1);

    /// <returns>The one that is up on that day; there is always exactly one.</returns>
    public static Span UpOn(ReviewKind kind, LocalDate today)
    {
        var within = today.PlusDays(kind == ReviewKind.Week ? -FridayOfAWeek : -DaysBeforeAMonthEnds);
        return kind == ReviewKind.Week
            ? new(kind, within.PlusDays(1 - (int)within.DayOfWeek))
            : new(kind, new(within.Year, within.Month, 1));
    }

    /// <summary>What was finished is still handed in while it is about to be talked of: for as long as one more review is up.</summary>
    public bool IsStillOpen(LocalDate today) => Start >= UpOn(Kind, today).Before.Start;

    Span Before => this with { Start = Kind == ReviewKind.Week ? Start.PlusWeeks(-1) : Start.PlusMonths(-1) };
}
