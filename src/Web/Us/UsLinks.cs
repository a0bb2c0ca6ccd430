using Goldseam.Domain.Practices.Chapters;
using Goldseam.Domain.Practices.Sides;
using Goldseam.Store.Visits;
using Goldseam.Web.Layout;
using Goldseam.Web.Links;
using Goldseam.Web.Today;

namespace Goldseam.Web.Us;

sealed class UsLinks : PracticeLinks
{
    public override void Map(IEndpointRouteBuilder app) => app.MapUs();

    public override IEnumerable<ChapterLink> UnderChapters(View view, Texts t)
    {
        yield return new(Chapter.FirstDays, 10, "/first-days", t["The first days, for both"]);
        if (Broke(view)) yield return new(Chapter.FirstDays, 20, "/what-to-say", t["What to say now"]);
    }

    /// <summary>To who broke something, in their first week.</summary>
    public override IEnumerable<Offer> Offers(View view, Visit visit, Texts t)
    {
        yield return new(
            "what-to-say", 40, Chapter.FirstDays, "/what-to-say", "hand-heart",
            t["What to say now"], t["For the moment when it hurts your partner again."])
        {
            IsUp = Broke(view) && FirstWeek.IsOn(view),
        };
    }

    static bool Broke(View view) => view.Drawer?.OwnSides.Side?.Broke() == true;
}
