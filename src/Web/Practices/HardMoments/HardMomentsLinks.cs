using Goldseam.Domain.Entries;
using Goldseam.Store.Visits;
using Goldseam.Web.Layout;
using Goldseam.Web.Links;

namespace Goldseam.Web.Practices.HardMoments;

sealed class HardMomentsLinks : PracticeLinks
{
    public override void Map(IEndpointRouteBuilder app) => app.MapHardMoments();

    public override ValueTask<IEnumerable<NewsCard>> News(View view, Visit visit, Texts t) =>
        new(view.Other is { } other ? NewsFrom(view, other.Name.Text, t) : []);

    /// <summary>
    /// Above everything else. Whether it may show by itself lies in its reader's drawer: while that is closed, none does, for everybody alike.
    /// </summary>
    static IEnumerable<NewsCard> NewsFrom(View view, string other, Texts t)
    {
        if (view.Record.HardMoments.Standing(view.Me.Other(), view.Now) is { Answered: null } theirs
            && view.Drawer?.OwnQuietHours.LetsAHardMomentThrough(view.Clock.TimeOfDay) == true)
            yield return NewsCard.Row(10, () => new($"/hard-moments/{theirs.Id}", "heart-handshake", t["It’s a hard moment for {0}", other])) with { Turn = 1 };
        if (view.Record.HardMoments.Standing(view.Me, view.Now) is { } mine && AnswerOnPage.Of(view, mine) is { } answer)
            yield return NewsCard.Row(15, () => new($"/hard-moments/{mine.Id}", "heart-handshake", t.Said(answer, other))) with { Turn = 2 };
    }
}
