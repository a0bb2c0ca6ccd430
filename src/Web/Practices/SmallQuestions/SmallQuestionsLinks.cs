using Goldseam.Domain.Practices.Chapters;
using Goldseam.Domain.Practices.SmallQuestions;
using Goldseam.Store.Visits;
using Goldseam.Web.Layout;
using Goldseam.Web.Links;
using NodaTime;

namespace Goldseam.Web.Practices.SmallQuestions;

sealed class SmallQuestionsLinks : PracticeLinks
{
    public override void Map(IEndpointRouteBuilder app) => app.MapSmallQuestions();

    public override IEnumerable<UsLink> OnUs(View view, Texts t) =>
        [new(Shelf.Happened, 20, "/small-questions", t["Small questions"], Chapter.Steadying)
        {
            IsTakenUp = () => view.Record.SmallQuestions.All.Count > 0,
            Hint = view.Other is { } other && view.Record.SmallQuestions.WaitingFor(view.Me).Any()
                ? t["{0} has a question for you", other.Name.Text].Value : null,
        }];

    public override IEnumerable<PageLink> OnTell(View view, Texts t) => [new(20, "/small-questions/new", t["A small thing I noticed, and a question"])];

    /// <summary>An answer to a question waits a little longer than other news, unless it is clear before.</summary>
    static readonly Duration AnswerIsNews = Duration.FromDays(7);

    public override ValueTask<IEnumerable<NewsCard>> News(View view, Visit visit, Texts t) =>
        new(view.Other is { } other ? Of(view, other.Name.Text, t) : []);

    static IEnumerable<NewsCard> Of(View view, string other, Texts t)
    {
        if (view.Record.SmallQuestions.WaitingFor(view.Me).FirstOrDefault() is { } asked)
            yield return NewsCard.Row(90, () => new(
                $"/small-questions/{asked.Id}", "message-circle", t["{0} noticed something small, and asks", other],
                HopedForBy(view, asked) is { } by ? t["Hopes for an answer by {0}", by.Short(t)].Value : null)) with
            { Turn = 50 };
        if (view.Record.SmallQuestions.AnsweredFor(view.Me, view.Now - AnswerIsNews).LastOrDefault() is { } explained)
            yield return NewsCard.Row(110, () => new(
                $"/small-questions/{explained.Id}", "message-circle", t["{0} answered your small question", other])) with
            { Turn = 40 };
    }

    /// <returns>Null once that day is over: nothing is ever overdue.</returns>
    static LocalDate? HopedForBy(View view, SmallQuestion asked) =>
        asked.Day.PlusDays(view.Record.SmallQuestions.ReplyWindow) is var by && by >= view.Today ? by : null;
}
