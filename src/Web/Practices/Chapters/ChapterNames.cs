using Goldseam.Domain.Practices.Chapters;
using Goldseam.Domain.Practices.Thanks;
using Goldseam.Store.Visits;
using Goldseam.Web.Layout;

namespace Goldseam.Web.Practices.Chapters;

/// <summary>How chapters are called on screen, and what follows from the reader's own.</summary>
static class ChapterNames
{
    public static string Named(this Texts t, Chapter chapter) => chapter switch
    {
        Chapter.FirstDays => t["First days"],
        Chapter.Steadying => t["Steadying"],
        Chapter.Understanding => t["Understanding"],
        Chapter.Closeness => t["Closeness"],
        Chapter.Ours => t["Ours"],
    };

    /// <summary>One calm sentence about each.</summary>
    public static string About(this Texts t, Chapter chapter) => chapter switch
    {
        Chapter.FirstDays => t["Sleep, food, and nothing big to decide."],
        Chapter.Steadying => t["One small thing a day, and a pace that one can bear."],
        Chapter.Understanding => t["Where each of you stands, in your own words."],
        Chapter.Closeness => t["Only as far as both want, and never on a date."],
        Chapter.Ours => t["What you want to be like, once you know whether you want it."],
    };

    /// <summary>The reader's own. While their drawer is closed pages are as in the first days, so that a glance finds nothing out.</summary>
    public static Chapter OwnChapter(this View view) => view.Drawer?.ChapterOn(view.Today) ?? Chapter.FirstDays;

    public static bool OffersThanks(this View view) => TakingUpThanks.AreOffered(view.Record, view.OwnChapter(), view.Me);
}
