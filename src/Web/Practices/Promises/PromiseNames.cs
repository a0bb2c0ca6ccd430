using Goldseam.Domain.Practices.Promises;
using Goldseam.Web.Layout;
using NodaTime;

namespace Goldseam.Web.Practices.Promises;

static class PromiseNames
{
    public static string Named(this Texts t, PromiseKind kind) => kind switch
    {
        PromiseKind.Practical => t["Practical"],
        PromiseKind.CheckIn => t["Check-in"],
        PromiseKind.Talk => t["Talk"],
        PromiseKind.Review => t["Review"],
        PromiseKind.Affection => t["Affection"],
        PromiseKind.Therapy => t["Therapy"],
        _ => t["Something of my own"],
    };

    public static string State(this Texts t, OccurrenceOnPage one) =>
        one.IsUnsaid ? t["Not said yet"] : t.Named(one.Of.State, one.IsTold);

    /// <param name="isTold">That it was not kept was told to somebody.</param>
    public static string Named(this Texts t, OccurrenceState state, bool isTold) => state switch
    {
        OccurrenceState.Kept => t["Kept"],
        OccurrenceState.Moved => t["Moved"],
        OccurrenceState.NotKept => isTold ? t["Not kept, and told"] : t["Not kept"],
        OccurrenceState.Paused => t["Paused"],
        _ => t["Planned"],
    };

    /// <summary>"Mon, Wed and Fri, at 18:30"</summary>
    public static string Sentence(this Texts t, Rhythm rhythm, LocalTime? at)
    {
        string when = rhythm.Kind switch
        {
            RhythmKind.Once => t["Once, on {0}", rhythm.From.Short(t)],
            RhythmKind.Daily => t["Every day"],
            RhythmKind.Weekly when rhythm.On == Rhythm.AllWeek && rhythm.Every == 1 => t["Every day"],
            RhythmKind.Weekly when rhythm.Every == 1 => t.Listed(rhythm.On),
            RhythmKind.Weekly => t["Every {0} weeks: {1}", rhythm.Every, t.Listed(rhythm.On)],
            _ => t["Every month on day {0}", rhythm.DayOfMonth],
        };
        if (at is { } time) when = t["{0}, at {1}", when, time.Short(t)];
        return rhythm.Kind != RhythmKind.Once && rhythm.Until is { } until ? t["{0}, until {1}", when, until.Short(t)] : when;
    }

    public static string Listed(this Texts t, Weekdays on) =>
        string.Join(t[", |between days"], Days.Where(d => on.HasFlag(d)).Select(d => t.Short(d)));

    public static string Short(this Texts t, Weekdays day) =>
        t.Culture.DateTimeFormat.AbbreviatedDayNames[(BitOf(day) + 1) % 7];

    public static readonly Weekdays[] Days =
    [
        Weekdays.Monday, Weekdays.Tuesday, Weekdays.Wednesday, Weekdays.Thursday, Weekdays.Friday, Weekdays.Saturday, Weekdays.Sunday,
    ];

    static int BitOf(Weekdays day) => int.TrailingZeroCount((int)day);

    /// <summary>Shape and colour: a round promise, a square talk, a review on its corner.</summary>
    public static string Shape(this PromiseKind kind) => kind switch
    {
        PromiseKind.CheckIn or PromiseKind.Talk or PromiseKind.Therapy => "talk",
        PromiseKind.Review => "review",
        _ => "promise",
    };

    public static string Sign(this OccurrenceState state) => state switch
    {
        OccurrenceState.Kept => "kept",
        OccurrenceState.Moved => "moved",
        OccurrenceState.NotKept => "not-kept",
        OccurrenceState.Paused => "paused",
        _ => "planned",
    };
}
