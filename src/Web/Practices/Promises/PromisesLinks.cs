using Goldseam.Domain.Practices.Chapters;
using Goldseam.Domain.Practices.Promises;
using Goldseam.Store.Visits;
using Goldseam.Web.Calendar;
using Goldseam.Web.Forms;
using Goldseam.Web.Layout;
using Goldseam.Web.Links;
using NodaTime;

namespace Goldseam.Web.Practices.Promises;

sealed class PromisesLinks : PracticeLinks
{
    public override void Map(IEndpointRouteBuilder app)
    {
        app.MapPromises();
        app.MapOccurrences();
        app.MapCalendar();
    }

    public override IEnumerable<UsLink> OnUs(View view, Texts t) =>
        [new(Shelf.Agreed, 10, "/promises", t["What we promise"], Chapter.Steadying)
        {
            IsTakenUp = () => view.Record.Promises.All.Count > 0,
            Hint = OfToday(view) is { } mine ? t["You, today: {0}", mine.Terms.What.Text].Value : null,
        }];

    /// <summary>The first of one's own that is still to come today.</summary>
    static Occurrence? OfToday(View view) => view.Record.Promises.Between(view.Today, view.Today)
        .FirstOrDefault(o => o.Of.By == view.Me && o.State == OccurrenceState.Planned);

    /// <summary>What the other said to how a promise of one's own went, and the promise as it was then.</summary>
    public override ValueTask<IEnumerable<NewsCard>> News(View view, Visit visit, Texts t) =>
        new(view.Other is { } other
            && view.Record.Promises.AnsweredFor(view.Me, view.Now - Duration.FromDays(NewsCard.Days)) is var (of, mark)
            ? [NewsCard.Row(120, () => new(
                $"/promises/{of.Id}/day?day={Dated.Name(mark.Day)}", "message-circle",
                mark.Landing is not null ? t["{0} said how it was", other.Name.Text] : t["{0} says thank you", other.Name.Text],
                of.Promised(mark.Day).What.Text)) with { Turn = 70 }]
            : []);
}
