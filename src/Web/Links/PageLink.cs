using Goldseam.Domain.Practices.Chapters;

namespace Goldseam.Web.Links;

/// <summary>A way to a page.</summary>
/// <param name="Rank">Lower comes first; the ranks of the house are tens, so that there is room between.</param>
public record PageLink(int Rank, string Href, string Name)
{
    /// <summary>How it stands, or who sees it.</summary>
    public string? Hint { get; init; }
}

/// <summary>The three things of which Us tells.</summary>
public enum Shelf
{
    Agreed,
    Happened,
    Good,
}

/// <summary>What Me holds: what one wrote and said of oneself, and what keeps it safe.</summary>
public enum Pocket
{
    Mine,
    Safe,
}

public sealed record MeLink(Pocket In, int Rank, string Href, string Name) : PageLink(Rank, Href, Name);

/// <param name="Under">Where it lies while there is no room for it.</param>
public sealed record UsLink(Shelf On, int Rank, string Href, string Name, Chapter Under) : PageLink(Rank, Href, Name)
{
    /// <summary>The two have something there: it is always in sight. Asked only where there is no room for all.</summary>
    public Func<bool> IsTakenUp { get; init; } = () => false;

    /// <summary>Early on it is folded away, whatever room there is.</summary>
    public bool IsForLater { get; init; }
}

public sealed record ChapterLink(Chapter Of, int Rank, string Href, string Name) : PageLink(Rank, Href, Name);

/// <summary>What Today offers; never two, and never again on the same page.</summary>
/// <param name="Key">By which it is put away for a while; it never changes, and no two have the same.</param>
/// <param name="Of">From this chapter of one's own on; null where it belongs to none.</param>
public sealed record Offer(string Key, int Rank, Chapter? Of, string Href, string Icon, string Name, string About)
{
    /// <summary>There is something to offer, to this reader and now.</summary>
    public bool IsUp { get; init; } = true;

    /// <summary>Also at the end of somebody's first evening, when nothing more is asked.</summary>
    public bool AlsoOnTheFirstEvening { get; init; }

    /// <summary>The first that belongs to where its reader is: what comes later is not offered early, whatever its rank.</summary>
    /// <param name="own">The reader's own chapter, as far as it may show.</param>
    /// <param name="isFirstEvening">The end of somebody's first evening.</param>
    public static Offer? FirstOf(IEnumerable<Offer> all, Chapter own, bool isFirstEvening) => all
        .Where(o => o.IsUp && (o.Of is not { } of || of <= own) && (o.AlsoOnTheFirstEvening || !isFirstEvening))
        .MinBy(o => o.Rank);
}
