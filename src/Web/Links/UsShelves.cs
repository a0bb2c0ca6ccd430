using Goldseam.Domain.Practices.Chapters;

namespace Goldseam.Web.Links;

/// <summary>Which links Us shows, and which lie under their chapter until they are taken up.</summary>
/// <param name="AtHand">What was taken up, and a little more, in their order.</param>
/// <param name="ForLater">What is folded away early on, in its order.</param>
/// <param name="UnderChapters">The rest, after what each chapter begins with.</param>
public sealed record UsShelves(ILookup<Shelf, UsLink> AtHand, ILookup<Shelf, UsLink> ForLater, ILookup<Chapter, PageLink> UnderChapters)
{
    /// <summary>So many are seen at a glance; with fewer, nothing is put away.</summary>
    public const int AtAGlance = 12;

    /// <summary>So many that nobody has taken up stand beside the others.</summary>
    public const int MoreThanTakenUp = 3;

    public static UsShelves Of(IEnumerable<UsLink> links, IEnumerable<ChapterLink> chapters)
    {
        var all = links.OrderBy(l => l.On).ThenBy(l => l.Rank).ToList();
        var now = all.Where(l => !l.IsForLater).ToList();
        var shown = all.Count <= AtAGlance ? now : WithRoom(now);
        return new(
            shown.ToLookup(l => l.On), all.Where(l => l.IsForLater).ToLookup(l => l.On),
            chapters.OrderBy(l => l.Rank).Select(l => (Under: l.Of, Link: (PageLink)l))
                .Concat(now.Except(shown).Select(l => (l.Under, Link: (PageLink)l)))
                .ToLookup(l => l.Under, l => l.Link));
    }

    static List<UsLink> WithRoom(List<UsLink> now)
    {
        var takenUp = now.Where(l => l.IsTakenUp()).ToList();
        var more = now.Except(takenUp).OrderBy(l => l.Rank).Take(MoreThanTakenUp).ToList();
        return [.. now.Where(l => takenUp.Contains(l) || more.Contains(l))];
    }
}
