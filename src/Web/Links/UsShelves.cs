using Goldseam.Domain.Chapters;

namespace Goldseam.Web.Links;

/// <summary>Which lines Us shows, and which lie under their chapter until they are taken up.</summary>
/// <param name="Shown">What was taken up, and a little more, in their order.</param>
/// <param name="UnderChapters">The rest, after what each chapter begins with.</param>
public sealed record UsShelves(ILookup<Shelf, UsLink> Shown, ILookup<Chapter, PageLink> UnderChapters)
{
    /// <summary>So many are seen at a glance; with fewer, nothing is put away.</summary>
    public const int AtAGlance = 12;

    /// <summary>So many that nobody has taken up stand beside the others.</summary>
    public const int MoreThanTakenUp = 3;

    public static UsShelves Of(IEnumerable<UsLink> lines, IEnumerable<ChapterLink> chapters)
    {
        var all = lines.OrderBy(l => l.On).ThenBy(l => l.Rank).ToList();
        HashSet<UsLink> more = [.. all.Where(l => l is { IsTakenUp: false, Later: null }).OrderBy(l => l.Rank)
            .Take(all.Count <= AtAGlance ? all.Count : MoreThanTakenUp)];
        var (shown, rest) = (all.Where(l => l.IsTakenUp || l.Later is not null || more.Contains(l)), all.Where(l => l is { IsTakenUp: false, Later: null } && !more.Contains(l)));
        return new(
            shown.ToLookup(l => l.On),
            chapters.OrderBy(l => l.Rank).Select(l => (l.Of, PageLink: (PageLink)l)).Concat(rest.Select(l => (Of: l.Under, PageLink: (PageLink)l))).ToLookup(l => l.Of, l => l.PageLink));
    }
}
