using Goldseam.Domain.Entries;
using Goldseam.Store.Visits;
using Goldseam.Web.Layout;
using Goldseam.Web.Links;
using Microsoft.AspNetCore.Components;

namespace Goldseam.Web.Today;

/// <summary>What stands on Today before the question, in its order.</summary>
/// <param name="IsAny">Something of the other's lies here for its reader.</param>
public sealed record News(IReadOnlyList<RenderFragment<Frame>> Cards, bool IsAny)
{
    /// <summary>So many things of the other's at once.</summary>
    public const int Most = 4;

    public static async Task<News> Of(View view, Visit visit, Texts t)
    {
        var shown = WithRoom(await AllLinks.News(view, visit, t));
        return Of(shown, await visit.ReadWords([.. shown.Select(c => c.Words)]));
    }

    /// <summary>In their order. What finds no room is neither read nor made, whatever becomes of the words of those that did.</summary>
    public static IReadOnlyList<NewsCard> WithRoom(IReadOnlyCollection<NewsCard> all) =>
    [
        .. all.Where(c => c.Turn is null)
            .Concat(all.Where(c => c.Turn is not null).OrderBy(c => c.Turn).Take(Most))
            .OrderBy(c => c.Rank),
    ];

    static News Of(IReadOnlyList<NewsCard> shown, FoundWords words)
    {
        var drawn = shown.Select(card => (card.Turn, Card: card.Drawn(words))).ToList();
        return new([.. drawn.Select(d => d.Card).OfType<RenderFragment<Frame>>()], drawn.Any(d => d is { Turn: not null, Card: not null }));
    }
}
