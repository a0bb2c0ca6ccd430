using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Reviews;
using NodaTime;

namespace Goldseam.Domain.Tests.Practices.Reviews;

/// <summary>Each looks back alone; opened together, when both are done or when one shows their own.</summary>
public sealed class ReviewsTests
{
    static readonly LocalDate Friday = new(2026, 11, 20);
    static readonly Span Week = new(ReviewKind.Week, new(2026, 11, 16));
    static readonly Span NextWeek = new(ReviewKind.Week, new(2026, 11, 23));
    static readonly Span Month = new(ReviewKind.Month, new(2026, 11, 1));
    static readonly Answered[] Answers = [new(Prompt.Thanks, Cast.Say("For Tuesday."))];
    static readonly (Partner, RecordEvent) MaraFinished = (Cast.Mara, new ReviewFinished(Week.Kind, Week.Start));
    static readonly (Partner, RecordEvent) JonasFinished = (Cast.Jonas, new ReviewFinished(Week.Kind, Week.Start));

    static DrawerEvent[] Wrote(Span span, int form, int page = 1, bool? anotherMonth = null) =>
    [
        new OwnReviewMade(span.Kind, span.Start, Cast.Id(form), page, null, anotherMonth, null),
        new OwnReviewWords(span.Kind, span.Start, page, Answers),
    ];

    static Event[] HandedIn(Span span, bool anotherMonth = false) =>
    [
        new ReviewMade(span.Kind, span.Start, null, anotherMonth), new ReviewWords(span.Kind, span.Start, Answers),
        new OwnReviewSettled(span.Kind, span.Start),
    ];

    static void IsHandedIn(Decision decision, params Event[] expected)
    {
        Assert.Null(decision.Refusal);
        Assert.Equal(expected.Select(Plainly.Put), decision.Events.Select(Plainly.Put));
    }

    [Fact]
    public void She_writes_alone_and_says_that_she_is_done()
    {
        var drawer = Cast.Drawer(Cast.Mara, Wrote(Week, 1));
        LookingBack.Finish(Cast.TheirRecord(), Cast.Drawer(Cast.Mara), Week, Friday, Cast.Mara).Is_refused_as<NothingToHandIn>();
        LookingBack.Finish(Cast.TheirRecord(), drawer, Week, Friday, Cast.Mara).Comes_to(new ReviewFinished(Week.Kind, Week.Start));
        LookingBack.Due(Cast.TheirRecord(MaraFinished), drawer, Friday, Cast.Mara).Is_already_so();
    }

    [Fact]
    public void Who_finishes_second_opens_both_each_from_their_own_drawer()
    {
        var drawer = Cast.Drawer(Cast.Jonas, Wrote(Week, 1));
        IsHandedIn(
            LookingBack.Finish(Cast.TheirRecord(MaraFinished), drawer, Week, Friday, Cast.Jonas),
            [new ReviewFinished(Week.Kind, Week.Start), .. HandedIn(Week)]);
        var both = Cast.TheirRecord(MaraFinished, JonasFinished);
        IsHandedIn(LookingBack.Due(both, Cast.Drawer(Cast.Mara, Wrote(Week, 2)), Friday, Cast.Mara), HandedIn(Week));
    }

    [Fact]
    public void What_she_finished_is_handed_in_although_the_next_week_is_written_by_now()
    {
        var both = Cast.TheirRecord(MaraFinished, JonasFinished);
        var drawer = Cast.Drawer(Cast.Mara, [.. Wrote(Week, 1), .. Wrote(NextWeek, 2)]);
        IsHandedIn(LookingBack.Due(both, drawer, Friday.PlusDays(7), Cast.Mara), HandedIn(Week));
        LookingBack.Due(both, drawer, Friday.PlusDays(14), Cast.Mara).Is_already_so();
        Assert.NotNull(drawer.OwnReviews.Of(NextWeek));
    }

    [Fact]
    public void An_old_tab_of_last_week_leaves_this_week_as_it_is()
    {
        var drawer = Cast.Drawer(Cast.Mara, [.. Wrote(NextWeek, 2), .. Wrote(Week, 1)]);
        Assert.True(drawer.OwnReviews.Of(NextWeek)!.Knows(Cast.Id(2)));
        Assert.True(drawer.OwnReviews.Of(Week)!.Knows(Cast.Id(1)));
        Assert.Equal(NextWeek.Start, drawer.OwnReviews.All[^1].Start);
    }

    [Fact]
    public void She_can_show_hers_without_waiting_for_him()
    {
        var drawer = Cast.Drawer(Cast.Mara, Wrote(Week, 1));
        LookingBack.Show(Cast.TheirRecord(), drawer, Week, Cast.Mara).Is_refused_as<NothingToHandIn>();
        IsHandedIn(LookingBack.Show(Cast.TheirRecord(MaraFinished), drawer, Week, Cast.Mara), HandedIn(Week));
    }

    [Fact]
    public void A_page_can_be_written_anew_until_it_was_handed_in()
    {
        var drawer = Cast.Drawer(Cast.Mara, Wrote(Week, 1));
        var anew = LookingBack.Write(drawer, Week, Cast.Id(2), 1, Answers, null, null, Friday);
        Assert.Equal(2, Assert.IsType<OwnReviewMade>(anew.Events[0]).Withdraws);
        var settled = Cast.Drawer(Cast.Mara, [.. Wrote(Week, 1), new OwnReviewSettled(Week.Kind, Week.Start)]);
        LookingBack.Write(settled, Week, Cast.Id(1), 1, Answers, null, null, Friday).Is_already_so();
        LookingBack.Write(settled, Week, Cast.Id(2), 1, Answers, null, null, Friday).Is_refused_as<AlreadyHandedIn>();
    }

    [Fact]
    public void Nothing_is_owed_for_a_week_that_is_over()
    {
        var drawer = Cast.Drawer(Cast.Mara, Wrote(Week, 1));
        LookingBack.Write(drawer, Week, Cast.Id(2), 1, Answers, null, null, Friday.PlusDays(14)).Is_refused_as<NotUpAnyMore>();
        LookingBack.Write(drawer, NextWeek, Cast.Id(2), 1, Answers, null, null, Friday).Is_refused_as<NotUpAnyMore>();
        LookingBack.Finish(Cast.TheirRecord(), drawer, Week, Friday.PlusDays(14), Cast.Mara).Is_refused_as<NotUpAnyMore>();
    }

    [Fact]
    public void Alone_it_opens_at_once() =>
        IsHandedIn(
            LookingBack.Finish(Cast.Record((Cast.Mara, Cast.MaraFounded)), Cast.Drawer(Cast.Mara, Wrote(Week, 1)), Week, Friday, Cast.Mara),
            [new ReviewFinished(Week.Kind, Week.Start), .. HandedIn(Week)]);

    [Fact]
    public void Another_month_is_wanted_by_both_or_nothing_shows()
    {
        (Partner, RecordEvent) Said(Partner by, bool yes) => (by, new ReviewMade(Month.Kind, Month.Start, null, yes));
        foreach (var (hers, his) in new[] { (true, false), (false, true), (false, false) })
            Assert.False(Cast.TheirRecord(Said(Cast.Mara, hers), Said(Cast.Jonas, his)).Reviews.BothWantAnotherMonth(Month));
        Assert.False(Cast.TheirRecord(Said(Cast.Mara, true)).Reviews.BothWantAnotherMonth(Month));
        Assert.True(Cast.TheirRecord(Said(Cast.Mara, true), Said(Cast.Jonas, true)).Reviews.BothWantAnotherMonth(Month));
    }
}
