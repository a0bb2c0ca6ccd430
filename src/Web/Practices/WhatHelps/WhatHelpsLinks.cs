using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Chapters;
using Goldseam.Store.Visits;
using Goldseam.Web.Layout;
using Goldseam.Web.Links;

namespace Goldseam.Web.Practices.WhatHelps;

sealed class WhatHelpsLinks : PracticeLinks
{
    public override void Map(IEndpointRouteBuilder app) => app.MapWhatHelps();

    /// <summary>What the other lets one read, from the day they do.</summary>
    public override IEnumerable<UsLink> OnUs(View view, Texts t)
    {
        if (view.Other is { } other && view.Record.Helps.ShownBy(view.Me.Other()).Any())
            yield return new(Shelf.Agreed, 25, "/what-helps/theirs", t["What helps {0}", other.Name.Text], Chapter.Steadying) { IsTakenUp = () => true };
    }

    public override IEnumerable<MeLink> OnMe(View view, Visit visit, Texts t) => [new MeLink(Pocket.Mine, 20, "/what-helps", t["What helps me"])];

    public override IEnumerable<ChapterLink> UnderChapters(View view, Texts t) => [new(Chapter.Steadying, 10, "/what-helps", t["What helps me"])];

    public override IEnumerable<Offer> Offers(View view, Visit visit, Texts t)
    {
        yield return new(
            "what-helps", 45, Chapter.FirstDays, "/what-helps", "leaf", t["What helps me"],
            t["Written on a calm day, for the other ones. Only you can see it, until you let somebody know."])
        {
            IsUp = view.Drawer is { } drawer && !drawer.OwnHelps.Kept.Any(),
        };
    }
}
