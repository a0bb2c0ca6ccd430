using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Reviews;
using NodaTime;

namespace Goldseam.Domain.Tests.Practices.Reviews;

/// <summary>The pages of a week as Mara writes them in her drawer, and what she has read of his.</summary>
public sealed class PagesTests
{
    static readonly LocalDate Friday = new(2026, 11, 20);
    static readonly Span Week = new(ReviewKind.Week, new(2026, 11, 16));
    static readonly Answered[] Answers = [new(Prompt.Thanks, Cast.Say("For Tuesday."))];

    static OwnReviewMade Made(int form, int page = 1, Span? span = null, Taker? taker = null, bool? anotherMonth = null) =>
        new((span ?? Week).Kind, (span ?? Week).Start, Cast.Id(form), page, taker, anotherMonth, null);

    static OwnReviewWords Said(int page = 1) => new(Week.Kind, Week.Start, page, Answers);

    static DrawerState Drawer(params DrawerEvent[] given) => Cast.Drawer(Cast.Mara, given);

    static (Partner, RecordEvent) HandedIn(Span span, Partner by = Cast.Jonas) => (by, new ReviewMade(span.Kind, span.Start, null, false));

    static readonly (Partner, RecordEvent) JonasFinished = (Cast.Jonas, new ReviewFinished(Week.Kind, Week.Start));

    static Decision Writes(
        DrawerState drawer, int page = 1, LocalDate? today = null, Guid? saw = null, IReadOnlyList<Answered>? answers = null) =>
        LookingBack.Write(drawer, Week, Cast.Id(9), page, answers ?? Answers, null, null, today ?? Friday, saw);

    [Fact]
    public void There_are_three_pages_and_each_can_be_written_while_the_week_is_open_and_has_begun()
    {
        foreach (var page in new[] { 1, 3 }) Assert.Null(Writes(Drawer(), page).Refusal);
        foreach (var page in new[] { 0, 4 }) Writes(Drawer(), page).Is_refused_as<NoSuchPage>();
        Assert.Null(Writes(Drawer(), today: Week.Start).Refusal);
        Writes(Drawer(), today: Week.Start.PlusDays(-1)).Is_refused_as<NotUpAnyMore>();
        Writes(Drawer(), today: Week.Start.PlusDays(18)).Is_refused_as<NotUpAnyMore>();
        Writes(Drawer(Made(1), Said(), new OwnReviewSettled(Week.Kind, Week.Start))).Is_refused_as<AlreadyHandedIn>();
    }

    [Fact]
    public void A_page_that_saw_another_one_leaves_it_as_it_is()
    {
        Assert.Null(Writes(Drawer(), saw: Guid.Empty).Refusal);
        Writes(Drawer(), saw: Cast.Id(1)).Is_refused_as<ChangedMeanwhile>();
        Writes(Drawer(Made(1)), saw: Guid.Empty).Is_refused_as<ChangedMeanwhile>();
        Assert.Null(Writes(Drawer(Made(1)), saw: Cast.Id(1)).Refusal);
        Assert.Null(Writes(Drawer(Made(1)), page: 2, saw: Guid.Empty).Refusal);
        Writes(Drawer(Made(9)), saw: Cast.Id(1)).Is_already_so();
        Drawer(Made(9)).OwnReviews.Write(Week, Cast.Id(9), 1, Answers, null, null).Is_already_so();
    }

    [Fact]
    public void Written_anew_it_takes_the_words_before_it_back_and_the_newest_forms_are_known()
    {
        Assert.Equal(2, ((OwnReviewMade)Writes(Drawer(Made(1), Said())).Events[0]).Withdraws);
        var one = Drawer([.. Enumerable.Range(1, 25).Select(n => Made(n))]).OwnReviews.Of(Week)!;
        Assert.Equal(Enumerable.Range(5, 21), Enumerable.Range(1, 25).Where(n => one.Knows(Cast.Id(n))));
        Assert.Equal(Cast.Id(25), Assert.Single(one.Pages).Form);
        var three = Drawer(Made(3, page: 3), Said(3), Made(1), Said(), Made(2, page: 2)).OwnReviews.Of(Week)!;
        Assert.Equal([3, 1, 2], three.Pages.Select(p => p.Number));
        Assert.Equal([.. Answers, .. Answers], three.Answers);
        Assert.Empty(Drawer(Made(1), Made(2), Made(3, page: 2), Said()).OwnReviews.Of(Week)!.Answers);
    }

    [Fact]
    public void Who_takes_it_up_and_whether_there_is_another_month_is_asked_on_the_last_page_alone()
    {
        var last = Made(3, page: 3, taker: Taker.You, anotherMonth: true);
        var one = Drawer(last, Made(1, taker: Taker.Me)).OwnReviews.Of(Week)!;
        Assert.Equal((Taker.You, true), (one.Taker, one.AnotherMonth));
        Assert.Null(Drawer(last, Made(4, page: 3)).OwnReviews.Of(Week)!.Taker);
        bool? Kept(bool? said) =>
            ((OwnReviewMade)Drawer().OwnReviews.Write(Week, Cast.Id(1), 3, Answers, Taker.Me, said).Events[0]).AnotherMonth;
        Assert.Equal([true, null, null], new bool?[] { true, false, null }.Select(Kept));
    }

    [Fact]
    public void A_page_holds_a_third_of_what_an_entry_can()
    {
        Answered[] Of(int letters) => [new(Prompt.Thanks, Cast.Say(new string('\u2028', letters)))];
        var most = Typed.MostBytesTogether / OwnReviewsState.LastPage / 6;
        Assert.Null(Writes(Drawer(), answers: Of(most)).Refusal);
        Writes(Drawer(), answers: Of(most + 1)).Is_refused_as<TooMuchToSeal>();
    }

    [Fact]
    public void What_he_handed_in_is_unread_until_she_opened_it_and_while_it_is_talked_of()
    {
        var (before, old) = (new Span(ReviewKind.Week, Week.Start.PlusWeeks(-1)), new Span(ReviewKind.Week, Week.Start.PlusWeeks(-2)));
        var record = Cast.TheirRecord(HandedIn(old), HandedIn(before), HandedIn(Week), HandedIn(Week, Cast.Mara));
        Assert.Equal(Week, LookingBack.Unread(record, new(Drawer()), Friday, Cast.Mara));
        var read = new OwnReviewRead(Week.Kind, Week.Start);
        Assert.Equal(before, LookingBack.Unread(record, new(Drawer(read)), Friday, Cast.Mara));
        Assert.Null(LookingBack.Unread(record, new(Drawer(read, new OwnReviewRead(before.Kind, before.Start))), Friday, Cast.Mara));
        Assert.Null(LookingBack.Unread(Cast.TheirRecord(JonasFinished, HandedIn(before, Cast.Mara)), new(Drawer()), Friday, Cast.Mara));
        LookingBack.Read(record, Drawer(), Week, Cast.Mara).Comes_to(read);
        LookingBack.Read(record, Drawer(read), Week, Cast.Mara).Is_already_so();
        LookingBack.Read(Cast.TheirRecord(HandedIn(Week, Cast.Mara)), Drawer(), Week, Cast.Mara).Is_already_so();
    }

    [Fact]
    public void The_eight_newest_that_she_read_are_remembered()
    {
        var reads = Enumerable.Range(0, 11).Select(n => new OwnReviewRead(ReviewKind.Week, Week.Start.PlusWeeks(n)));
        var drawer = Drawer([.. reads]).OwnReviews;
        Assert.Equal(Enumerable.Range(3, 8).Select(n => Week.Start.PlusWeeks(n)), drawer.Read.Select(s => s.Start));
    }

    [Fact]
    public void Two_of_each_kind_are_remembered_and_what_a_wrong_clock_dated_ahead_takes_no_place()
    {
        Span Weeks(int n) => new(ReviewKind.Week, Week.Start.PlusWeeks(n));
        var month = new Span(ReviewKind.Month, new(2026, 1, 1));
        var written = Drawer(
            Made(1, span: Weeks(-2)), Made(2, span: Weeks(-1)), Made(3), Made(4, span: Weeks(60)), Made(5, span: month)).OwnReviews;
        var left = (OwnReviewsState)OwnReviewsState.Practice.Trim(written, Week.Start.PlusDays(-1));
        Assert.Equal([month, Weeks(-1), Week, Weeks(60)], left.All.Select(r => r.Span));
        var earlier = (OwnReviewsState)OwnReviewsState.Practice.Trim(written, Week.Start.PlusDays(-2));
        Assert.Equal([month, Weeks(-2), Weeks(-1), Week, Weeks(60)], earlier.All.Select(r => r.Span));
    }

    [Fact]
    public void Two_years_of_both_are_remembered_the_newest_last()
    {
        var weeks = Enumerable.Range(0, 300).Select(n => HandedIn(new(ReviewKind.Week, Week.Start.PlusWeeks(n))));
        var all = Cast.TheirRecord([.. weeks]).Reviews.All;
        Assert.Equal((256, Week.Start.PlusWeeks(44), Week.Start.PlusWeeks(299)), (all.Count, all[0].Start, all[^1].Start));
        Assert.Equal(all[0].Seq + 1, all[0].Words?.Seq);
        Assert.Null((all[0] with { Seq = null }).Words?.Seq);
    }

    [Fact]
    public void It_is_open_once_the_pages_of_both_are_there_and_handed_in_once()
    {
        Assert.True(Cast.TheirRecord(HandedIn(Week), HandedIn(Week, Cast.Mara)).Reviews.IsOpen(Week));
        Assert.False(Cast.TheirRecord(HandedIn(Week)).Reviews.IsOpen(Week));
        Assert.False(Cast.TheirRecord(HandedIn(Week, Cast.Mara), JonasFinished).Reviews.IsOpen(Week));
        Cast.TheirRecord(HandedIn(Week)).Reviews.HandIn(Week, Answers, null, false, Cast.Jonas).Is_already_so();
        Cast.TheirRecord(HandedIn(Week)).Reviews.Finish(Week, Cast.Jonas).Is_already_so();
        Assert.NotNull(Cast.TheirRecord(HandedIn(Week), JonasFinished).Reviews.Of(Week, Cast.Jonas)!.Seq);
        Drawer().OwnReviews.Settle(Week).Is_already_so();
        Drawer(Made(1)).OwnReviews.Settle(Week).Comes_to(new OwnReviewSettled(Week.Kind, Week.Start));
        Drawer(Made(1), new OwnReviewSettled(Week.Kind, Week.Start)).OwnReviews.Settle(Week).Is_already_so();
    }

    [Fact]
    public void A_week_ends_on_its_Sunday_and_a_month_on_its_last_day()
    {
        Assert.Equal(new(2026, 11, 22), Week.End);
        Assert.Equal(new(2028, 2, 29), new Span(ReviewKind.Month, new(2028, 2, 1)).End);
    }
}
