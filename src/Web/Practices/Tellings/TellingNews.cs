using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Tellings;
using Goldseam.Store.Visits;
using Goldseam.Web.Layout;
using Goldseam.Web.Links;
using NodaTime;

namespace Goldseam.Web.Practices.Tellings;

/// <param name="Urgent">The kind, where it cannot wait; the rest of what is hard does not say what it is.</param>
/// <param name="WaitedOutTheNight">It came in its reader's quiet hours.</param>
public sealed record FoldedView(Guid Id, string Other, TellingKind? Urgent = null, bool WaitedOutTheNight = false);

/// <summary>A change of plans or an update of these days, with its words.</summary>
public sealed record ToldView(Telling Of, string Other, Words Words);

/// <summary>What the other told, and said to what was told. Hard things come folded and first; nothing says since when.</summary>
static class TellingNews
{
    public static IEnumerable<NewsCard> Of(View view, string other, Texts t)
    {
        var all = view.Record.Tellings;
        var told = all.ToldTo(view.Me, view.Now).ToList();
        // What cannot wait stands above everything, danger first; of the rest the oldest.
        if (told.Where(one => !one.Opened && MayArrive(one)).Reverse().MinBy(Order) is { } folded)
            yield return folded.Kind.IsUrgent()
                ? NewsCard.Of<FoldedCard, FoldedView>(5, () => new(folded.Id, other, folded.Kind)) with { Turn = 0 }
                : NewsCard.Of<FoldedCard, FoldedView>(50, () => new(folded.Id, other, null, WaitedOutTheNight(folded, view))) with { Turn = 10 };
        if (all.TakenBackFrom(view.Me, view.Now).FirstOrDefault(MayArrive) is { } gone)
            yield return NewsCard.Line(60, () => new(
                t["{0} wrote something on {1} and took it back before you opened it.", other, gone.Day.Short(t)]));
        // Whether somebody holds or puts off what is hard lies in their drawer: while that is closed, nothing of it shows but what cannot
        // wait, for everybody alike.
        if (view.Drawer is null)
            yield return NewsCard.Line(70, () => new(
                t["Your drawer is closed, so nothing hard shows here but what cannot wait."], new(0, "/tellings", t["What was told"])));
        var since = view.Today.PlusDays(1 - NewsCard.Days);
        if (told.FirstOrDefault(one => !one.Kind.IsHard() && one.Day >= since && one.Replies.Count == 0) is { } plain)
            yield return NewsCard.Of<ToldCard, ToldView, TellingWords>(
                80, plain.Words, words => new(plain, other, words.Words)) with
            { Turn = 20 };
        if (all.FoundBy(view.Me, view.Now).FirstOrDefault(one => IsAnswered(one, view)) is { } answered)
            yield return NewsCard.Row(100, () => new(
                $"/tellings/{answered.Id}", "message-circle", SaidTo(answered, view, other, t))) with
            { Turn = 30 };
        // As the other announced it, and never when the last one came.
        if (all.NextUpdateBy(view.Me.Other(), view.Today) is { } next)
            yield return NewsCard.Line(140, () => new(t["Next update from {0} by {1}", other, next.Long(t)]));

        bool MayArrive(Telling hard) => view.Drawer is { } drawer
            ? drawer.BeingTold.MayArrive(hard, view.Today, drawer.OwnQuietHours.Cover(view.Clock.TimeOfDay))
            : hard.Kind.IsUrgent();
    }

    static int Order(Telling hard) => hard.Kind == TellingKind.Danger ? 0 : hard.Kind.IsUrgent() ? 1 : 2;

    /// <summary>It came in the last night of its reader.</summary>
    static bool WaitedOutTheNight(Telling hard, View view) =>
        view.Now - hard.Arrives < Duration.FromDays(1) && view.Drawer?.OwnQuietHours.Cover(view.Myself.At(hard.Arrives).TimeOfDay) == true;

    /// <summary>The other had the last word in these days, or named the day of their answer; what is folded is met as that.</summary>
    static bool IsAnswered(Telling one, View view)
    {
        bool IsNew(Instant at) => at > view.Now - Duration.FromDays(NewsCard.Days);
        return one.IsOpenTo(view.Me)
            && (one.Replies is [.., var last] && last.By != view.Me && IsNew(last.At)
                || one.By == view.Me && one.Promised is { } promised && IsNew(promised.Said) && promised.Day >= view.Today);
    }

    static string SaidTo(Telling one, View view, string other, Texts t) =>
        one.By != view.Me ? t["{0} added to what was told", other]
        : one.Replies is [.., var last] && last.By != one.By ? t["{0} answered what you told", other]
        : t["{0} read what you told, and answers on {1}", other, one.Promised!.Day.Short(t)];
}
