using Goldseam.Domain.Entries;
using NodaTime;

namespace Goldseam.Domain.Practices.Chapters;

/// <summary>Where somebody is in all of this, as they see it themselves. None is locked, and none has to be done. Their names are stored.</summary>
public enum Chapter
{
    FirstDays,
    Steadying,
    Understanding,
    Closeness,
    Ours,
}

public static class ChapterOf
{
    /// <summary>What was hurt is still raw: nothing good is asked for.</summary>
    public static bool IsEarly(this Chapter chapter) => chapter <= Chapter.Steadying;
}

public abstract record OwnChapterEvent : DrawerEvent;

/// <param name="Chapter">Null where the days say it again.</param>
[StoredAs("own-chapter.chosen.1")]
public sealed record OwnChapterChosen(Chapter? Chapter) : OwnChapterEvent;

/// <summary>
/// The chapter one is in, as only oneself can see it. A page of one partner follows their own and never the other's, which nobody but them
/// knows; what both read the same way has the form of the earliest (decision 16).
/// </summary>
public sealed record OwnChaptersState(Chapter? Chosen)
{
    /// <summary>From the day on which one's side was first stated.</summary>
    public const int DaysOfFirstDays = 14;

    public static readonly Practice<OwnChaptersState, OwnChapterEvent> Practice = new("own-chapters", new((Chapter?)null), Evolve);

    static OwnChaptersState Evolve(OwnChaptersState state, OwnChapterEvent what, Entry entry) => what switch
    {
        OwnChapterChosen e => new(e.Chapter),
        _ => throw new UnknownEventException(what),
    };

    /// <param name="since">The day on which one's side was first stated; null before.</param>
    public Chapter On(LocalDate today, LocalDate? since) =>
        Chosen ?? (since is { } first && Period.DaysBetween(first, today) >= DaysOfFirstDays ? Chapter.Steadying : Chapter.FirstDays);

    /// <param name="chapter">Null for what the days say.</param>
    /// <param name="saw">What had been chosen when the page was opened.</param>
    public Decision Choose(Chapter? chapter, Chapter? saw) =>
        chapter == Chosen ? Decision.AlreadySo
        : saw != Chosen ? new ChangedMeanwhile()
        : new OwnChapterChosen(chapter);
}
