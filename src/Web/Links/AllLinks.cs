using Goldseam.Store.Visits;
using Goldseam.Web.Couples;
using Goldseam.Web.Layout;
using Goldseam.Web.Locks;
using Goldseam.Web.Losses;
using Goldseam.Web.Members;
using Goldseam.Web.Practices.Anchors;
using Goldseam.Web.Practices.Chapters;
using Goldseam.Web.Practices.CheckIns;
using Goldseam.Web.Practices.EarlierDays;
using Goldseam.Web.Practices.HardMoments;
using Goldseam.Web.Practices.Needs;
using Goldseam.Web.Practices.Notes;
using Goldseam.Web.Practices.Paces;
using Goldseam.Web.Practices.Promises;
using Goldseam.Web.Practices.QuietHours;
using Goldseam.Web.Practices.Reviews;
using Goldseam.Web.Practices.Sides;
using Goldseam.Web.Practices.SmallQuestions;
using Goldseam.Web.Practices.Spaces;
using Goldseam.Web.Practices.Tellings;
using Goldseam.Web.Practices.Thanks;
using Goldseam.Web.Practices.Triggers;
using Goldseam.Web.Practices.WhatHelps;
using Goldseam.Web.Record;
using Goldseam.Web.Us;
using Goldseam.Web.Visits;

namespace Goldseam.Web.Links;

/// <summary>Everything that hands lines to the house. Whatever is added stands here once, and on no other page.</summary>
static class AllLinks
{
    static readonly IReadOnlyList<PracticeLinks> All =
    [
        new CheckInsLinks(), new PromisesLinks(), new TellingsLinks(), new SidesLinks(), new PacesLinks(), new ChaptersLinks(), new SmallQuestionsLinks(),
        new ThanksLinks(), new AnchorsLinks(), new ReviewsLinks(), new NotesLinks(), new EarlierDaysLinks(), new NeedsLinks(), new TriggersLinks(), new WhatHelpsLinks(), new HardMomentsLinks(), new SpacesLinks(), new QuietHoursLinks(),
        new LocksLinks(), new LossesLinks(),
        // Not practices, but at home in the same lists.
        new MembersLinks(), new CouplesLinks(), new VisitsLinks(), new RecordLinks(), new UsLinks(),
    ];

    public static void Map(IEndpointRouteBuilder app)
    {
        foreach (var one in All) one.Map(app);
    }

    public static UsShelves OnUs(View view, Texts t) =>
        UsShelves.Of(All.SelectMany(p => p.OnUs(view, t)), All.SelectMany(p => p.UnderChapters(view, t)));

    public static IReadOnlyList<PageLink> OnTell(View view, Texts t) => [.. All.SelectMany(p => p.OnTell(view, t)).OrderBy(l => l.Rank)];

    public static IEnumerable<MeLink> OnMe(View view, Visit visit, Texts t) => All.SelectMany(p => p.OnMe(view, visit, t)).OrderBy(l => l.Rank);

    public static async Task<IReadOnlyList<NewsCard>> News(View view, Visit visit, Texts t)
    {
        var cards = new List<NewsCard>();
        foreach (var one in All) cards.AddRange(await one.News(view, visit, t));
        return cards;
    }

    public static IEnumerable<Offer> Offers(View view, Visit visit, Texts t) => All.SelectMany(p => p.Offers(view, visit, t));

    /// <returns>Null while the drawer is closed: what is offered says what was put away.</returns>
    public static Offer? OfferOf(View view, Visit visit, Texts t, bool isFirstEvening) =>
        view.Drawer?.OwnOffers is not { } own || own.IsEnoughOn(view.Today) ? null
        : Offer.FirstOf(Offers(view, visit, t).Where(o => !own.IsAwayOn(o.Key, view.Today)), view.OwnChapter(), isFirstEvening);
}
