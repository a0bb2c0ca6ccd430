using Goldseam.Store.Visits;
using Goldseam.Web.Layout;

namespace Goldseam.Web.Links;

/// <summary>
/// What a practice hands to the house: its routes, and links on the pages that belong to none. Each says when it is there; the house orders
/// them and decides how many there is room for, so that adding a practice changes none of its pages.
/// </summary>
abstract class PracticeLinks
{
    public abstract void Map(IEndpointRouteBuilder app);

    public virtual IEnumerable<UsLink> OnUs(View view, Texts t) => [];

    /// <summary>Smaller things that can be said to the other.</summary>
    public virtual IEnumerable<PageLink> OnTell(View view, Texts t) => [];

    public virtual IEnumerable<MeLink> OnMe(View view, Visit visit, Texts t) => [];

    /// <summary>Pages to begin with, under the chapter they belong to.</summary>
    public virtual IEnumerable<ChapterLink> UnderChapters(View view, Texts t) => [];

    /// <summary>What Today shows first; the house decides how much of it there is room for.</summary>
    public virtual ValueTask<IEnumerable<NewsCard>> News(View view, Visit visit, Texts t) => new([]);

    /// <summary>What Today may offer, one thing at a time; also what is not up now.</summary>
    public virtual IEnumerable<Offer> Offers(View view, Visit visit, Texts t) => [];
}
