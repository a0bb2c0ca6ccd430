using Goldseam.Domain.Entries;
using NodaTime;

namespace Goldseam.Domain.Commitments;

/// <summary>What a promise is of. The numbers are stored.</summary>
public enum CommitmentKind
{
    Practical,
    CheckIn,
    Talk,
    Review,
    Affection,
    Therapy,
    Own,
}

/// <summary>How an occurrence stands.</summary>
public enum OccurrenceState
{
    Planned,
    Kept,

    /// <summary>On another day; there it stands once more, by itself.</summary>
    Moved,
    NotKept,
    Paused,
}

/// <summary>What its maker said about one occurrence. The numbers are stored.</summary>
public enum Said
{
    Kept,
    NotKept,
}

/// <summary>The rhythm that holds from a day on, until the next terms do.</summary>
/// <param name="At">On its maker's clock; null where no time was promised.</param>
public sealed record Terms(LocalDate From, Rhythm Rhythm, LocalTime? At);

/// <param name="Until">The last day of the pause, or null while it lasts.</param>
public sealed record Pause(LocalDate From, LocalDate? Until)
{
    public bool Covers(LocalDate day) => day >= From && (Until is null || day <= Until);
}

/// <summary>How it landed with the other, whose newest words are the entry after <paramref name="Seq"/>.</summary>
/// <param name="Earlier">Forms that said it otherwise, the newest ones, so that an old tab changes nothing.</param>
public sealed record Landing(Guid Form, long Seq, IReadOnlyList<Guid> Earlier)
{
    const int MostEarlier = 5;

    public long WordsSeq => Seq + 1;

    public bool Knows(Guid form) => Form == form || Earlier.Contains(form);

    public Landing Then(Guid form, long seq) => new(form, seq, [.. Earlier.TakeLast(MostEarlier - 1), Form]);
}

/// <summary>What is known of one occurrence.</summary>
/// <param name="Day">The day on which its rhythm put it; it stays the name of the occurrence, wherever that is moved.</param>
/// <param name="Said">Null where its maker has not said how it went.</param>
public sealed record Mark(LocalDate Day, Said? Said, LocalDate? MovedTo, bool Thanked, Landing? Landing)
{
    public static Mark None(LocalDate day) => new(day, null, null, Thanked: false, null);

    /// <summary>Its maker has said something about it, and has not taken that back.</summary>
    public bool IsMade => Said is not null || MovedTo is not null;

    /// <summary>Nothing is known of it any more.</summary>
    public bool IsBlank => !IsMade && !Thanked && Landing is null;

    /// <summary>The last of the days on which it is shown.</summary>
    public LocalDate LastDay => MovedTo is { } to ? LocalDate.Max(Day, to) : Day;
}

/// <summary>A promise of one partner's own, and what they said about its occurrences of the last weeks.</summary>
/// <param name="What">What is promised.</param>
/// <param name="Why">Why it matters, to the other.</param>
/// <param name="Terms">In order; each holds until the next one.</param>
/// <param name="HandedBackOn">The first day on which it does not hold any more.</param>
/// <param name="Earlier">Forms that changed it, the newest ones, so that an old tab changes nothing.</param>
public sealed record Commitment(
    Guid Id, Partner By, CommitmentKind Kind, Line What, Line? Why, IReadOnlyList<Terms> Terms, IReadOnlyList<Pause> Pauses,
    LocalDate? HandedBackOn, IReadOnlyList<Mark> Marks, IReadOnlyList<Guid> Earlier)
{
    public Terms Newest => Terms[^1];

    public bool IsPausedOn(LocalDate day) => Pauses.Any(p => p.Covers(day));

    public Mark? MarkOf(LocalDate day) => Marks.FirstOrDefault(m => m.Day == day);

    /// <summary>Something of it still comes up on that day or later.</summary>
    public bool HoldsFrom(LocalDate day) => HandedBackOn is null && Newest.Rhythm.FirstOnOrAfter(day) is not null;

    /// <summary>Its rhythm puts it there, or it was there when its maker said something about it.</summary>
    public bool HasOccurrence(LocalDate day) => MarkOf(day) is { IsMade: true } || IsDue(day);

    /// <summary>The day on which the occurrence of that name stands.</summary>
    public LocalDate StandsOn(LocalDate day) => MarkOf(day)?.MovedTo ?? day;

    /// <summary>Occurrences as they stand on the days of a span, both ends included: moved ones twice, where they were and where they are.</summary>
    public IEnumerable<Occurrence> Between(LocalDate first, LocalDate last)
    {
        var days = Terms.SelectMany((terms, i) => terms.Rhythm.Between(LocalDate.Max(first, terms.From), LocalDate.Min(last, EndOf(i))))
            .Where(d => HandedBackOn is null || d < HandedBackOn)
            .Concat(Marks.Where(m => m.IsMade && m.Day >= first && m.Day <= last).Select(m => m.Day))
            .Distinct();
        foreach (var day in days.Order()) yield return new(this, day, day, StateWhereItWas(day));
        foreach (var moved in Marks)
            if (moved.MovedTo is { } to && to >= first && to <= last && (moved.Said is not null || HandedBackOn is null || to < HandedBackOn))
                yield return new(this, moved.Day, to, StateOn(to, moved.Said));
    }

    LocalDate EndOf(int terms) => terms + 1 < Terms.Count ? Terms[terms + 1].From.PlusDays(-1) : Rhythm.Latest;

    bool IsDue(LocalDate day) =>
        (HandedBackOn is null || day < HandedBackOn) && !IsPausedOn(day)
        && Terms.LastOrDefault(t => t.From <= day) is { } terms && terms.Rhythm.ComesUpOn(day);

    OccurrenceState StateWhereItWas(LocalDate day) => MarkOf(day) switch
    {
        { MovedTo: not null } => OccurrenceState.Moved,
        var mark => StateOn(day, mark?.Said),
    };

    OccurrenceState StateOn(LocalDate day, Said? said) => said switch
    {
        Said.Kept => OccurrenceState.Kept,
        Said.NotKept => OccurrenceState.NotKept,
        null => IsPausedOn(day) ? OccurrenceState.Paused : OccurrenceState.Planned,
    };
}

/// <summary>One time that a promise comes up.</summary>
/// <param name="Day">The day that names it.</param>
/// <param name="On">The day on which it stands.</param>
public sealed record Occurrence(Commitment Of, LocalDate Day, LocalDate On, OccurrenceState State)
{
    public Mark? Mark => Of.MarkOf(Day);

    public bool IsMovedHere => On != Day;

    /// <summary>The time promised for that day, on its maker's clock.</summary>
    public LocalTime? At => (Of.Terms.LastOrDefault(t => t.From <= Day) ?? Of.Newest).At;
}
