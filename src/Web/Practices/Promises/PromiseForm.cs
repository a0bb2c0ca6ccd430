using System.Diagnostics.CodeAnalysis;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Promises;
using Goldseam.Web.Forms;
using NodaTime;

namespace Goldseam.Web.Practices.Promises;

public sealed record PromiseForm
{
    /// <summary>What the choice of a rhythm is called in the form; each n-th week is a weekly one.</summary>
    public const string EachWeeks = "weeks";

    public string? Id { get; init; }
    public string? What { get; init; }
    public string? Why { get; init; }
    public string? Kind { get; init; }
    public string? Rhythm { get; init; }
    public string? From { get; init; }

    /// <summary>The first day as the page offered it.</summary>
    public string? Offered { get; init; }

    public string? Until { get; init; }
    public string? At { get; init; }
    public string[]? On { get; init; }
    public string? Every { get; init; }
    public string? DayOfMonth { get; init; }

    /// <summary>Which state of the promise its page showed.</summary>
    public string? Saw { get; init; }

    public static PromiseForm Of(Promise one, LocalDateTime now)
    {
        var today = one.MayChangeFrom(now);
        var rhythm = one.Newest.Rhythm;
        var from = Dated.Name(LocalDate.Max(today, rhythm.FirstOnOrAfter(today) ?? today));
        return new()
        {
            Saw = $"{one.Seq}",
            What = one.Newest.What.Text,
            Why = one.Newest.Why?.Text,
            Kind = Choice.Name(one.Newest.Kind),
            Rhythm = rhythm is { Kind: RhythmKind.Weekly, Every: > 1 } ? EachWeeks : Choice.Name(rhythm.Kind),
            From = from,
            Offered = from,
            Until = rhythm.Kind != RhythmKind.Once && rhythm.Until is { } until ? Dated.Name(until) : null,
            At = one.Newest.At is { } at ? Dated.Name(at) : null,
            On = [.. PromiseNames.Days.Where(d => rhythm.On.HasFlag(d)).Select(Choice.Name)],
            Every = rhythm.Every > 1 ? $"{rhythm.Every}" : null,
            DayOfMonth = rhythm.DayOfMonth > 0 ? $"{rhythm.DayOfMonth}" : null,
        };
    }

    public bool Has(Weekdays day) => On?.Contains(Choice.Name(day), StringComparer.Ordinal) == true;

    /// <returns>False with the first thing that could not be understood.</returns>
    public bool TryRead([NotNullWhen(true)] out ReadPromise? read, [NotNullWhen(false)] out Refusal? refusal)
    {
        read = null;
        if (!Guid.TryParse(Id, out var id) || !Choice.TryRead<PromiseKind>(Kind, out var kind)) return Not(new NotThisForm(), out refusal);
        if (!Typed.TryRead<Line>(What, nameof(What), out var what, out refusal)) return false;
        if (!Typed.TryReadOptional<Line>(Why, nameof(Why), out var why, out refusal)) return false;
        if (!TryReadRhythm(out var rhythm, out refusal)) return false;
        if (!Dated.TryReadOptional(At, out LocalTime? at)) return Not(new NotATime { About = nameof(At) }, out refusal);
        read = new(id, kind, what, why, rhythm, at, BeginsAsOffered: From == Offered);
        refusal = null;
        return true;
    }

    bool TryReadRhythm([NotNullWhen(true)] out ChosenRhythm? chosen, [NotNullWhen(false)] out Refusal? refusal)
    {
        chosen = null;
        var isEachWeeks = Rhythm == EachWeeks;
        if (!Choice.TryRead(isEachWeeks ? Choice.Name(RhythmKind.Weekly) : Rhythm, out RhythmKind kind)) return Not(new NoRhythmChosen(), out refusal);
        if (!Dated.TryRead(From, out var from)) return Not(new NotADay { About = nameof(From) }, out refusal);
        if (!Dated.TryReadOptional(kind == RhythmKind.Once ? null : Until, out LocalDate? until))
            return Not(new NotADay { About = nameof(Until) }, out refusal);
        if (!TryReadNumber(isEachWeeks ? Every : null, 2, out var every))
            return Not(new NoSuchRhythm { About = nameof(Every) }, out refusal);
        if (!TryReadNumber(kind == RhythmKind.Monthly ? DayOfMonth : null, from.Day, out var day))
            return Not(new NoSuchRhythm { About = nameof(DayOfMonth) }, out refusal);
        var on = kind == RhythmKind.Weekly ? PromiseNames.Days.Where(Has).Aggregate(Weekdays.None, (all, one) => all | one) : Weekdays.None;
        if (kind == RhythmKind.Weekly && on == Weekdays.None) return Not(new NoDaysChosen(), out refusal);
        chosen = new(kind, from, until, isEachWeeks ? every : 1, on, day);
        refusal = null;
        return true;
    }

    static bool TryReadNumber(string? typed, int usual, out int number)
    {
        number = usual;
        return string.IsNullOrWhiteSpace(typed) || int.TryParse(typed, System.Globalization.NumberStyles.None, null, out number);
    }

    static bool Not(Refusal said, out Refusal refusal)
    {
        refusal = said;
        return false;
    }
}

/// <summary>A form that was understood; whether it can be promised is the record's to say.</summary>
/// <param name="BeginsAsOffered">Nobody chose its first day.</param>
public sealed record ReadPromise(
    Guid Id, PromiseKind Kind, Line What, Line? Why, ChosenRhythm Rhythm, LocalTime? At, bool BeginsAsOffered)
{
    /// <summary>What comes round, and was opened before midnight, begins on the day that is there now.</summary>
    public ChosenRhythm RhythmOn(LocalDate today) =>
        BeginsAsOffered && Rhythm.Kind != RhythmKind.Once && Rhythm.From == today.PlusDays(-1) ? Rhythm with { From = today } : Rhythm;
}

public sealed record NoDaysChosen() : Refusal(RefusalKind.NotLikeThis,
    "Choose on which days of the week. One is enough.", nameof(PromiseForm.On));

public sealed record NoRhythmChosen() : Refusal(RefusalKind.NotLikeThis, "Choose how often. Once is enough.", nameof(PromiseForm.Rhythm));
