using Goldseam.Domain.Practices.Chapters;
using Goldseam.Store.Visits;
using Goldseam.Web.Layout;
using Goldseam.Web.Links;

namespace Goldseam.Web.Record;

sealed class RecordLinks : PracticeLinks
{
    public override void Map(IEndpointRouteBuilder app) => app.MapRecord();

    public override IEnumerable<UsLink> OnUs(View view, Texts t) =>
        [new(Shelf.Happened, 50, "/record", Name(view, t), Chapter.FirstDays) { IsTakenUp = () => true }];

    public override IEnumerable<MeLink> OnMe(View view, Visit visit, Texts t) => [new MeLink(Pocket.Safe, 100, "/record", Name(view, t))];

    static string Name(View view, Texts t) => view.Other is null ? t["Check my record"] : t["Check our record"];
}
