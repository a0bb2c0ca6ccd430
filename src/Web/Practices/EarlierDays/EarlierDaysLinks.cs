using Goldseam.Store.Visits;
using Goldseam.Web.Layout;
using Goldseam.Web.Links;

namespace Goldseam.Web.Practices.EarlierDays;

sealed class EarlierDaysLinks : PracticeLinks
{
    public override void Map(IEndpointRouteBuilder app) => app.MapEarlierDays();

    /// <summary>There from the first day, whether or not anything is: to know that, every page of Me would read the whole drawer.</summary>
    public override IEnumerable<MeLink> OnMe(View view, Visit visit, Texts t) =>
        [new MeLink(Pocket.Mine, 10, "/earlier-days", t["Your earlier days"])];

    /// <summary>Where they are, until its reader puts that away.</summary>
    public override async ValueTask<IEnumerable<NewsCard>> News(View view, Visit visit, Texts t) =>
        view.Other is { } other && await EarlierDaysView.AreToldOfTo(visit, view)
            ? [NewsCard.Of<EarlierDaysCard, EarlierDaysCardView>(30, () => new(other.Name.Text))] : [];
}
