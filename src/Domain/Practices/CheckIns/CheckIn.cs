using Goldseam.Domain.Entries;
using NodaTime;

namespace Goldseam.Domain.Practices.CheckIns;

/// <summary>How someone is, right now. Five stand in front, three behind; none is better than another and there is no order among them.</summary>
public enum Feeling
{
    Raw,
    Heavy,
    Steady,
    Warm,
    Open,
    Numb,
    Angry,
    Afraid,
}

/// <summary>Who can see a check-in.</summary>
public enum Audience
{
    /// <summary>It lies in the author's drawer; the other cannot know that it exists.</summary>
    OnlyMe,

    BothOfUs,

    /// <summary>It lies in the record and shows that it is there; its content is hidden, by the app only, until the other has answered too.</summary>
    WhenBothHaveAnswered,
}

/// <summary>One partner's answer for one day, which is a date in that partner's own zone.</summary>
/// <param name="Seq">The number of the entry that made it; its words are the entry right after.</param>
/// <param name="Earlier">Forms for the same day that this one replaced.</param>
/// <param name="Opened">The other has been able to read an answer of this day. Never goes back.</param>
/// <param name="Changed">It was changed after it had opened, which shows.</param>
/// <param name="Withdrawn">It was moved back to only me, or let go.</param>
/// <param name="Feeling">Null once withdrawn or faded, and for days before the last ones, whose words are read from the log.</param>
public sealed record CheckIn(
    Guid Id, Partner By, LocalDate Day, Audience Audience, long Seq, SentForms Earlier,
    bool Opened, bool Changed, bool Withdrawn, Feeling? Feeling, Words? Words)
{
    /// <summary>Where they are, once it lies in the record.</summary>
    public WordsAt<CheckInWords> SharedWords => new(Seq + 1, Feeling is { } feeling ? new(Id, feeling, Words) : null);

    /// <summary>Where they are, as long as it lies in the drawer.</summary>
    public WordsAt<OwnCheckInWords> OwnWords => WordsAt.After<OwnCheckInWords>(Seq);

    public bool Knows(Guid form) => Id == form || Earlier.Knows(form);

    /// <summary>Closed for good unless its author shows it: its day is over and the other did not answer.</summary>
    public bool StayedClosed(LocalDate authorsToday) => !Opened && !Withdrawn && Day < authorsToday;

    /// <summary>
    /// Those that can still be found or changed, and the newest of each partner, which says for whom their next will be; with the words of
    /// yesterday or later on any calendar.
    /// </summary>
    /// <param name="date">In UTC. A day that no calendar has reached by then was dated by a wrong clock: it waits for its day, and is nobody's newest.</param>
    public static IReadOnlyList<CheckIn> Trimmed(IReadOnlyList<CheckIn> all, LocalDate date)
    {
        var newest = all.Where(c => c.Day <= date.PlusDays(1)).GroupBy(c => c.By).ToDictionary(of => of.Key, of => of.Max(c => c.Day));
        return [.. from c in all
                   where c.Day > date - CheckInsState.Kept || newest.TryGetValue(c.By, out var day) && c.Day == day
                   select c.Day >= date.PlusDays(-2) ? c : c.WithoutWords()];
    }

    public CheckIn WithoutWords() => Feeling is null && Words is null ? this : this with { Feeling = null, Words = null };
}
