using Goldseam.Domain.Entries;
using NodaTime;

namespace Goldseam.Domain.Practices.Promises;

/// <summary>What a promise is of. Their names are stored.</summary>
public enum PromiseKind
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

/// <summary>What its maker said about one occurrence. Their names are stored.</summary>
public enum Said
{
    Kept,
    NotKept,
}

/// <summary>What holds from a day on, until the next terms do.</summary>
/// <param name="What">What is promised.</param>
/// <param name="Why">Why it matters, to the other.</param>
/// <param name="At">On its maker's clock; null where no time was promised.</param>
public sealed record Terms(LocalDate From, PromiseKind Kind, Line What, Line? Why, Rhythm Rhythm, LocalTime? At);

/// <param name="Until">The last day of the pause, or null while it lasts.</param>
public sealed record Pause(LocalDate From, LocalDate? Until)
{
    public bool Covers(LocalDate day) => day >= From && (Until is null || day <= Until);
}

/// <summary>How it landed with the other, whose newest words are the entry after <paramref name="Seq"/>.</summary>
/// <param name="Forms">The one that said so, and those that said it otherwise before.</param>
public sealed record Landing(long Seq, SentForms Forms)
{
    public WordsAt<LandingWords> Words => WordsAt.After<LandingWords>(Seq);
}

/// <summary>What is known of one occurrence.</summary>
/// <param name="Day">The day on which its rhythm put it; it stays the name of the occurrence, wherever that is moved.</param>
/// <param name="Said">Null where its maker has not said how it went.</param>
/// <param name="Under">What it was said about, where other terms hold for that day since; null where those of the day do.</param>
public sealed record Mark(LocalDate Day, Said? Said, LocalDate? MovedTo, bool Thanked, Landing? Landing, Terms? Under)
{
    public static Mark None(LocalDate day) => new(day, null, null, Thanked: false, null, null);

    /// <summary>Its maker has said something about it, and has not taken that back.</summary>
    public bool IsMade => Said is not null || MovedTo is not null;

    /// <summary>Nothing is known of it any more.</summary>
    public bool IsBlank => !IsMade && !Thanked && Landing is null;

    /// <summary>The last of the days on which it is shown.</summary>
    public LocalDate LastDay => MovedTo is { } to ? LocalDate.Max(Day, to) : Day;
}

/// <summary>Something the other said to how an occurrence went.</summary>
public sealed record AnsweredMark(Partner Maker, Guid Id, LocalDate Day, Instant At);

/// <summary>A promise of one partner's own, and what they said about its occurrences of the last weeks.</summary>
/// <param name="Terms">In order; each holds until the next one.</param>
/// <param name="HandedBackOn">The first day on which it does not hold any more.</param>
/// <param name="Changes">The forms that changed it.</param>
/// <param name="Seq">The entry that made it what it is; marks leave it as it is. A form carries it, to say what its page showed.</param>
public sealed record Promise(
    Guid Id, Partner By, IReadOnlyList<Terms> Terms, IReadOnlyList<Pause> Pauses,
    LocalDate? HandedBackOn, IReadOnlyList<Mark> Marks, SentForms Changes, long Seq)
{
    public Terms Newest => Terms[^1];

    /// <summary>What holds on that day, or what it begins with.</summary>
    public Terms On(LocalDate day) => Terms.LastOrDefault(t => t.From <= day) ?? Terms[0];

    /// <summary>What was promised for the occurrence of that name: as it was when something was said about it, whatever changed since.</summary>
    public Terms Promised(LocalDate day) => MarkOf(day)?.Under ?? On(day);

    public bool IsPausedOn(LocalDate day) => Pauses.Any(p => p.Covers(day));

    public Mark? MarkOf(LocalDate day) => Marks.FirstOrDefault(m => m.Day == day);

    /// <summary>Something of it still comes up on that day or later, or was moved there.</summary>
    public bool HoldsFrom(LocalDate day) => HandedBackOn is null
        && (Newest.Rhythm.FirstOnOrAfter(LocalDate.Max(day, Newest.From)) is not null || Marks.Any(m => m is { Said: null, MovedTo: { } to } && to >= day));

    /// <summary>Nothing of it is to come: its last day is past, or what comes up once was said to be kept or not.</summary>
    public bool IsOverOn(LocalDate day) =>
        !HoldsFrom(day) || Newest.Rhythm is { Kind: RhythmKind.Once } once && MarkOf(once.From)?.Said is not null;

    /// <summary>It comes round, and does so until something else holds; what comes up once, or has not begun, is put off instead.</summary>
    public bool GoesOnFrom(LocalDate day) => Terms[0].From <= day && On(day).Rhythm.Kind != RhythmKind.Once;

    /// <summary>The first day on which it can be promised otherwise: tomorrow, once its time today has come.</summary>
    /// <param name="now">On its maker's clock.</param>
    public LocalDate MayChangeFrom(LocalDateTime now) =>
        IsDue(now.Date) && On(now.Date).At <= now.TimeOfDay ? now.Date.PlusDays(1) : now.Date;

    /// <summary>Its rhythm puts it there, or it was there when its maker said something about it.</summary>
    public bool HasOccurrence(LocalDate day) => MarkOf(day) is { IsMade: true } mark ? !IsReplaced(mark) : IsDue(day);

    /// <summary>The day on which the occurrence of that name stands.</summary>
    public LocalDate StandsOn(LocalDate day) => MarkOf(day)?.MovedTo ?? day;

    /// <summary>The occurrence of that name, where it stands.</summary>
    public Occurrence Standing(LocalDate day) => new(this, day, StandsOn(day), StateOn(StandsOn(day), MarkOf(day)?.Said));

    /// <summary>Occurrences as they stand on the days of a span, both ends included: moved ones twice, where they were and where they are.</summary>
    public IEnumerable<Occurrence> Between(LocalDate first, LocalDate last)
    {
        var days = new SortedSet<LocalDate>();
        for (var i = 0; i < Terms.Count; i++)
            foreach (var day in Terms[i].Rhythm.Between(LocalDate.Max(first, Terms[i].From), LocalDate.Min(last, EndOf(i))))
                if (HandedBackOn is null || day < HandedBackOn) days.Add(day);
        foreach (var mark in Marks)
            if (mark.IsMade && mark.Day >= first && mark.Day <= last) days.Add(mark.Day);
        foreach (var day in days) yield return new(this, day, day, StateWhereItWas(day));
        foreach (var moved in Marks)
            if (moved.MovedTo is { } to && to >= first && to <= last && !IsReplaced(moved)
                && (moved.Said is not null || HandedBackOn is null || to < HandedBackOn))
                yield return new(this, moved.Day, to, StateOn(to, moved.Said));
    }

    /// <summary>What comes up only once was put off to a day, and before that day other terms took its place.</summary>
    public bool IsReplaced(Mark mark) =>
        mark is { Said: null, MovedTo: { } to } && Promised(mark.Day) is { Rhythm.Kind: RhythmKind.Once } once && On(to) != once;

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
public sealed record Occurrence(Promise Of, LocalDate Day, LocalDate On, OccurrenceState State)
{
    public Mark? Mark => Of.MarkOf(Day);

    public bool IsMovedHere => On != Day;

    /// <summary>What was promised for that day.</summary>
    public Terms Terms => Of.Promised(Day);

    /// <summary>The time promised for that day, on its maker's clock.</summary>
    public LocalTime? At => Terms.At;

    /// <summary>Before this moment on its maker's clock nobody can have kept it: the night before belongs to the day before.</summary>
    public LocalDateTime KeptFrom => At is { } at ? LocalDateTime.Max(On.AtMidnight(), On + at - HoursAhead) : On + Morning;

    /// <summary>Whoever is home by noon may say so, and the evening that is still to come is not kept in the night before.</summary>
    static readonly Period HoursAhead = Period.FromHours(6);

    static readonly LocalTime Morning = new(4, 0);
}
