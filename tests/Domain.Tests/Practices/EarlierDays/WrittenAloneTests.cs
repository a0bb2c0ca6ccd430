using Goldseam.Domain.Couples;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Anchors;
using Goldseam.Domain.Practices.CheckIns;
using Goldseam.Domain.Practices.EarlierDays;
using Goldseam.Domain.Practices.Promises;
using Goldseam.Domain.Practices.Reviews;
using Goldseam.Domain.Practices.SmallQuestions;
using Goldseam.Domain.Practices.Thanks;
using NodaTime;

namespace Goldseam.Domain.Tests.Practices.EarlierDays;

/// <summary>What Mara wrote alone can be read by her for as long as its words are there, and only where no other page shows it.</summary>
public sealed class WrittenAloneTests
{
    static readonly Person Mara = new(Cast.Called("Mara"), Cast.Berlin);
    static readonly LocalDateTime Now = Cast.Sunday.At(new(20, 0));
    static readonly LocalDate Friday = Cast.Sunday.PlusDays(-2);
    static readonly Span LongAgo = new(ReviewKind.Week, Cast.Monday.PlusWeeks(-5));

    static IReadOnlyList<Entry> Entries(params Event[] given) =>
        [.. given.Select((what, i) => new Entry(i + 1, what, Cast.Mara, Cast.Evening + Duration.FromMinutes(i)))];

    static IReadOnlyList<Earlier> Read(IReadOnlyList<Entry> there, IReadOnlyList<Entry> drawer, params (Partner, RecordEvent)[] here) =>
        WrittenAlone.In(there, drawer, Cast.TheirRecord(here), Mara, Now, Cast.Mara);

    static Event[] OnlyMe(int id, LocalDate day, string words) =>
        [new OwnCheckInMade(Cast.Id(id), day, null), new OwnCheckInWords(Cast.Id(id), Feeling.Heavy, Cast.Say(words))];

    static Event[] Page(Span span, int page, IReadOnlyList<Answered> said) =>
    [
        new OwnReviewMade(span.Kind, span.Start, Cast.Id(page), page, null, null, null),
        new OwnReviewWords(span.Kind, span.Start, page, said),
    ];

    static PromiseMade Promise =>
        new(Cast.Id(1), PromiseKind.Practical, Line.Stored("Home at seven"), null, Rhythm.Daily(Friday.PlusDays(-9)), null);

    [Fact]
    public void How_she_was_can_be_read_once_its_day_is_over_and_not_while_it_stands_on_Today()
    {
        Event[] drawer = [.. OnlyMe(1, Friday, "The song in the shop."), .. OnlyMe(2, Cast.Sunday, "Not yet.")];
        var one = Assert.IsType<EarlierCheckIn>(Assert.Single(Read([], Entries(drawer))));
        Assert.Equal((Friday, Feeling.Heavy, "The song in the shop."), (one.Day, one.Feeling, one.Words?.Text));
    }

    [Fact]
    public void The_newest_answer_of_a_day_counts_and_what_was_taken_back_or_has_faded_is_gone()
    {
        Event[] anew = [.. OnlyMe(1, Friday, "First."), .. OnlyMe(2, Friday, "Second.")];
        Assert.Equal("Second.", Assert.IsType<EarlierCheckIn>(Assert.Single(Read([], Entries(anew)))).Words?.Text);
        Assert.Empty(Read([], Entries([.. anew, new OwnCheckInWithdrawn(Cast.Id(2), 4)])));
        Assert.Empty(Read([], Entries(new OwnCheckInMade(Cast.Id(1), Friday, null))));
    }

    [Fact]
    public void What_she_said_about_her_promises_is_told_and_what_she_did_not_say_is_not()
    {
        var there = Entries(
            Cast.MaraFounded, Promise, new PromiseKept(Cast.Id(1), Friday.PlusDays(-2)),
            new PromiseNotKept(Cast.Id(1), Friday.PlusDays(-1)),
            new PromiseMoved(Cast.Id(1), Friday, Cast.Sunday), new PromiseKept(Cast.Id(1), Friday.PlusDays(-3)),
            new PromiseUnmarked(Cast.Id(1), Friday.PlusDays(-3)));
        Assert.Equal(
            [(Friday.PlusDays(-2), OccurrenceState.Kept), (Friday.PlusDays(-1), OccurrenceState.NotKept), (Friday, OccurrenceState.Moved)],
            Read(there, []).Cast<EarlierMark>().Select(m => (m.Day, m.One.State)));
    }

    [Fact]
    public void Marks_that_the_record_remembers_no_more_are_still_hers()
    {
        var old = Promise with { Rhythm = Rhythm.Daily(Cast.Sunday.PlusYears(-2)) };
        var there = Entries(Cast.MaraFounded, old, new PromiseKept(Cast.Id(1), Cast.Sunday.PlusDays(-400)));
        Assert.Equal(Cast.Sunday.PlusDays(-400), Assert.Single(Read(there, [])).Day);
    }

    [Fact]
    public void What_she_handed_in_to_herself_and_what_she_never_handed_in_can_both_be_read()
    {
        IReadOnlyList<Answered> one = [new(Prompt.StillHard, Cast.Say("The nights."))], two = [new(Prompt.OneThing, Cast.Say("A walk."))];
        var month = new Span(ReviewKind.Month, new(2026, 8, 1));
        Event[] drawer =
        [
            .. Page(LongAgo, 2, one), .. Page(LongAgo, 3, two), .. Page(month, 1, one), new OwnReviewSettled(month.Kind, month.Start),
        ];
        var there = Entries(
            Cast.MaraFounded, new ReviewMade(month.Kind, month.Start, null, false), new ReviewWords(month.Kind, month.Start, one));
        var read = Read(there, Entries(drawer)).Cast<EarlierReview>().ToDictionary(r => r.Span);
        Assert.Equal([month, LongAgo], read.Keys.OrderBy(s => s.Start));
        Assert.Equal([.. one, .. two], read[LongAgo].Answers);
        Assert.Equal(one, read[month].Answers);
    }

    [Fact]
    public void Pages_that_can_still_be_written_on_and_those_that_lie_in_the_record_of_the_two_are_not_told_twice()
    {
        IReadOnlyList<Answered> said = [new(Prompt.StillHard, Cast.Say("The nights."))];
        Assert.Empty(Read([], Entries(Page(Span.UpOn(ReviewKind.Week, Cast.Sunday), 2, said))));
        Assert.Empty(Read([], Entries(Page(LongAgo, 2, said)), (Cast.Mara, new ReviewMade(LongAgo.Kind, LongAgo.Start, null, false))));
        Assert.Single(Read([], Entries(Page(LongAgo, 2, said))));
    }

    [Fact]
    public void Small_questions_what_was_good_and_what_held_her_are_told_and_what_she_let_go_is_not()
    {
        var there = Entries(
            Cast.MaraFounded,
            new SmallQuestionMade(Cast.Id(1), Friday, true), new SmallQuestionWords(Cast.Id(1), Cast.Say("A closed door."), null, null),
            new ThankYouMade(Cast.Id(2), Friday), new ThankYouWords(Cast.Id(2), Cast.Say("The last pear.")),
            new AnchorMade(Cast.Id(3), Line.Stored("Tea at the window")), new AnchorMade(Cast.Id(4), Line.Stored("The stairs")),
            new AnchorLetGo(Cast.Id(4)));
        Assert.Equal(
            ["A closed door.", "The last pear.", "Tea at the window"],
            Read(there, []).Select(e => e switch
            {
                EarlierQuestion q => q.Noticed.Text,
                EarlierThanks t => t.Words.Text,
                EarlierAnchor a => a.What.Text,
                _ => "",
            }));
    }

    [Fact]
    public void Whether_there_is_any_is_known_without_reading_all_of_it()
    {
        var (nothing, here) = (Cast.Record((Cast.Mara, Cast.MaraFounded)), Cast.TheirRecord());
        var answered = Cast.Drawer(Cast.Mara, [.. OnlyMe(1, Friday, "Long.").Cast<DrawerEvent>()]);
        Assert.False(WrittenAlone.IsRemembered(nothing, Cast.Drawer(Cast.Mara), here, Now, Cast.Mara));
        Assert.False(WrittenAlone.IsRemembered(null, Cast.Drawer(Cast.Mara), here, Now, Cast.Mara));
        Assert.True(WrittenAlone.IsRemembered(null, answered, here, Now, Cast.Mara));
        Assert.False(WrittenAlone.IsRemembered(nothing, answered, here, Now, Cast.Mara, before: Friday));
        Assert.True(WrittenAlone.IsRemembered(
            Cast.Record((Cast.Mara, Cast.MaraFounded), (Cast.Mara, Promise)), Cast.Drawer(Cast.Mara), here, Now, Cast.Mara));
    }

    [Fact]
    public void She_puts_the_notice_away_once_for_good()
    {
        Cast.Drawer(Cast.Mara).OwnEarlierDays.PutAway().Comes_to(new OwnEarlierDaysPutAway());
        Cast.Drawer(Cast.Mara, new OwnEarlierDaysPutAway()).OwnEarlierDays.PutAway().Is_already_so();
    }

    [Fact]
    public void Any_one_thing_that_she_wrote_alone_is_enough_to_be_remembered()
    {
        var here = Cast.TheirRecord();
        bool Is(RecordEvent? wrote, params DrawerEvent[] drawer) => WrittenAlone.IsRemembered(
            Cast.Record([(Cast.Mara, Cast.MaraFounded), .. wrote is null ? Array.Empty<(Partner, RecordEvent)>() : [(Cast.Mara, wrote)]]),
            Cast.Drawer(Cast.Mara, drawer), here, Now, Cast.Mara);
        Assert.False(Is(null));
        Assert.True(Is(new ReviewMade(LongAgo.Kind, LongAgo.Start, null, false)));
        Assert.False(Is(new ReviewFinished(LongAgo.Kind, LongAgo.Start)));
        Assert.True(Is(new SmallQuestionMade(Cast.Id(1), Friday, true)));
        Assert.True(Is(new ThankYouMade(Cast.Id(1), Friday)));
        Assert.True(Is(new AnchorMade(Cast.Id(1), Line.Stored("Tea"))));
        Assert.False(Is(null, new OwnCheckInMade(Cast.Id(1), Cast.Sunday, null)));
        Assert.True(Is(null, new OwnCheckInMade(Cast.Id(1), Cast.Sunday.PlusDays(-1), null)));
        Assert.False(Is(null, new OwnCheckInMade(Cast.Id(1), Friday, null), new OwnCheckInWithdrawn(Cast.Id(1), 2)));
        var page = new OwnReviewMade(LongAgo.Kind, LongAgo.Start, Cast.Id(1), 1, null, null, null);
        Assert.True(Is(null, page));
        Assert.False(Is(null, page, new OwnReviewSettled(LongAgo.Kind, LongAgo.Start)));
        Assert.False(Is(null, page with { Start = Cast.Monday.PlusWeeks(-1) }));
    }

    [Fact]
    public void Only_what_is_of_days_before_counts_where_that_is_asked_for()
    {
        bool Before(LocalDate day, DrawerEvent what, params (Partner, RecordEvent)[] here) =>
            WrittenAlone.IsRemembered(null, Cast.Drawer(Cast.Mara, what), Cast.TheirRecord(here), Now, Cast.Mara, day);
        var page = new OwnReviewMade(LongAgo.Kind, LongAgo.Start, Cast.Id(1), 1, null, null, null);
        Assert.True(Before(LongAgo.Start.PlusDays(1), page));
        Assert.False(Before(LongAgo.Start, page));
        Assert.False(Before(Friday, page, (Cast.Mara, new ReviewMade(LongAgo.Kind, LongAgo.Start, null, false))));
        Assert.True(Before(Friday.PlusDays(1), new OwnCheckInMade(Cast.Id(1), Friday, null)));
        Assert.False(Before(Friday, new OwnCheckInMade(Cast.Id(1), Friday, null)));
    }

    [Fact]
    public void An_anchor_that_she_put_back_is_told_again_and_her_newest_words_of_a_page_alone()
    {
        var there = Entries(
            Cast.MaraFounded, new AnchorMade(Cast.Id(3), Line.Stored("Tea")), new AnchorLetGo(Cast.Id(3)), new AnchorPutBack(Cast.Id(3)));
        Assert.Equal("Tea", Assert.IsType<EarlierAnchor>(Assert.Single(Read(there, []))).What.Text);
        IReadOnlyList<Answered> first = [new(Prompt.StillHard, Cast.Say("First."))], second = [new(Prompt.StillHard, Cast.Say("Second."))];
        var read = Read([], Entries([.. Page(LongAgo, 2, first), .. Page(LongAgo, 1, first), .. Page(LongAgo, 2, second)]));
        Assert.Equal([.. first, .. second], Assert.IsType<EarlierReview>(Assert.Single(read)).Answers);
        Assert.Empty(Read([], Entries(Page(LongAgo, 2, []))));
    }
}
