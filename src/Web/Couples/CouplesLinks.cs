using Goldseam.Store.Visits;
using Goldseam.Web.Layout;
using Goldseam.Web.Links;
using Goldseam.Web.Practices.EarlierDays;

namespace Goldseam.Web.Couples;

sealed class CouplesLinks : PracticeLinks
{
    public override void Map(IEndpointRouteBuilder app) => app.MapCouples();

    public override IEnumerable<MeLink> OnMe(View view, Visit visit, Texts t)
    {
        var name = new MeLink(Pocket.Mine, 20, "/me/name", t["Your name and time zone"]);
        return view.Other is not null ? [name]
            : [name, new(Pocket.Mine, 90, "/invitation", t["Invite your partner"]), new(Pocket.Mine, 91, "/join", t["I was invited"])];
    }

    /// <summary>That the other came in, today or yesterday.</summary>
    public override async ValueTask<IEnumerable<NewsCard>> News(View view, Visit visit, Texts t)
    {
        if (view.Other is not { } other
            || !view.Record.Couples.IsNewsThatTheyJoined(view.Me, view.Now, view.Record.CheckIns.All.Any(c => c.By == view.Me))) return [];
        // Where the earlier days are told of, or were, it is not said in other words, too.
        var saysWhatIsYours = !view.ClosedDrawer.HasPutEarlierDaysAway && !await EarlierDaysView.AreToldOfTo(visit, view);
        return [NewsCard.Of<JoinedCard, JoinedView>(20, () => new(other.Name.Text, saysWhatIsYours))];
    }

    public override IEnumerable<Offer> Offers(View view, Visit visit, Texts t)
    {
        var (name, about) = visit.HasInvited
            ? (t["Your invitation"], t["See the code, make a new one, or take it back."])
            : (t["Invite your partner"], t["Whenever you want, or never. You see first exactly what they will read."]);
        yield return new("invitation", 30, null, "/invitation", "mail", name, about)
        {
            IsUp = view.Other is null,
            AlsoOnTheFirstEvening = !visit.HasInvited,
        };
    }
}
