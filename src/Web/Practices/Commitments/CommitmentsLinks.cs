using Goldseam.Domain.Practices.Chapters;
using Goldseam.Store.Visits;
using Goldseam.Web.Calendar;
using Goldseam.Web.Layout;
using Goldseam.Web.Links;

namespace Goldseam.Web.Practices.Commitments;

sealed class CommitmentsLinks : PracticeLinks
{
    public override void Map(IEndpointRouteBuilder app)
    {
        app.MapCommitments();
        app.MapOccurrences();
        app.MapCalendar();
    }

    public override IEnumerable<UsLink> OnUs(View view, Texts t) =>
        [new(Shelf.Agreed, 10, "/commitments", t["What we promise"], Chapter.Steadying) { IsTakenUp = () => view.Record.Commitments.All.Count > 0 }];
}
