using FsCheck;
using FsCheck.Fluent;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Chapters;
using Goldseam.Domain.Practices.Promises;
using Goldseam.Domain.Practices.Sides;
using Goldseam.Domain.Practices.Thanks;
using NodaTime;

namespace Goldseam.Domain.Tests.Practices.Chapters;

/// <summary>The chapter is one's own: suggested by the days, chosen and changed at any time, and seen by nobody else.</summary>
public sealed class ChaptersTests
{
    static readonly Gen<Side?> Sides = Gen.Elements<Side?>(null, Side.Hurt, Side.Broke, Side.Both);

    static OwnSideStated States(Side? side, LocalDate day, int form = 1) => new(Cast.Id(form), day, side, null, false, null);

    [Fact]
    public void Until_she_chooses_it_is_First_days_for_fourteen_days_and_Steadying_ever_after() =>
        Prop.ForAll(Gen.Choose(0, 400).ToArbitrary(), Sides.ToArbitrary(), (days, side) =>
        {
            var drawer = Cast.Drawer(Cast.Mara, States(side, Cast.Sunday));
            Assert.Equal(days < 14 ? Chapter.FirstDays : Chapter.Steadying, drawer.ChapterOn(Cast.Sunday.PlusDays(days)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Before_she_has_said_anything_it_is_First_days_however_long_that_takes() =>
        Assert.Equal(Chapter.FirstDays, Cast.Drawer(Cast.Mara).ChapterOn(Cast.Sunday.PlusDays(300)));

    [Fact]
    public void Another_side_later_does_not_begin_them_anew()
    {
        var drawer = Cast.Drawer(Cast.Mara, States(null, Cast.Sunday), States(Side.Hurt, Cast.Sunday.PlusDays(10), 2));
        Assert.Equal(Chapter.Steadying, drawer.ChapterOn(Cast.Sunday.PlusDays(14)));
    }

    [Fact]
    public void What_she_chose_holds_whatever_the_days_say_until_she_lets_them_say_it_again()
    {
        Cast.Drawer(Cast.Mara).OwnChapters.Choose(Chapter.Closeness, saw: null).Comes_to(new OwnChapterChosen(Chapter.Closeness));
        var drawer = Cast.Drawer(Cast.Mara, States(Side.Hurt, Cast.Sunday), new OwnChapterChosen(Chapter.Closeness));
        foreach (var days in new[] { 0, 13, 14, 300 }) Assert.Equal(Chapter.Closeness, drawer.ChapterOn(Cast.Sunday.PlusDays(days)));
        drawer.OwnChapters.Choose(null, saw: Chapter.Closeness).Comes_to(new OwnChapterChosen(null));
        var again = Cast.Drawer(Cast.Mara, new OwnChapterChosen(Chapter.Ours), new OwnChapterChosen(null));
        Assert.Equal(Chapter.FirstDays, again.ChapterOn(Cast.Sunday));
    }

    [Fact]
    public void A_page_that_saw_another_one_changes_nothing()
    {
        var chosen = Cast.Drawer(Cast.Mara, new OwnChapterChosen(Chapter.Understanding)).OwnChapters;
        chosen.Choose(Chapter.Understanding, saw: null).Is_already_so();
        chosen.Choose(Chapter.FirstDays, saw: null).Is_refused_as<ChangedMeanwhile>();
    }

    [Fact]
    public void No_chapter_is_ever_locked() => Life.AtEachStep((scene, _) =>
    {
        foreach (var by in Scene.Both)
            foreach (var chapter in Enum.GetValues<Chapter>())
                Assert.Null(scene.Drawers[by].OwnChapters.Choose(chapter, scene.Drawers[by].OwnChapters.Chosen).Refusal);
    }, cases: 50);

    [Fact]
    public void Early_on_nothing_offers_thanks_to_who_has_not_given_any_and_what_was_taken_up_stays()
    {
        var untouched = Cast.TheirRecord();
        foreach (var chapter in Enum.GetValues<Chapter>())
            Assert.Equal(chapter > Chapter.Steadying, TakingUpThanks.AreOffered(untouched, chapter, Cast.Mara));

        var hers = Cast.TheirRecord((Cast.Mara, new ThankYouMade(Cast.Id(1), Cast.Sunday)));
        Assert.True(TakingUpThanks.AreOffered(hers, Chapter.FirstDays, Cast.Mara));
        Assert.False(TakingUpThanks.AreOffered(hers, Chapter.FirstDays, Cast.Jonas));
        Assert.True(TakingUpThanks.AreInSight(hers, Chapter.FirstDays, Cast.Jonas));

        var many = Enumerable.Range(2, ThanksState.MostRemembered)
            .Select(n => (Cast.Jonas, (RecordEvent)new ThankYouMade(Cast.Id(n), Cast.Sunday)));
        Assert.True(TakingUpThanks.AreOffered(
            Cast.TheirRecord([(Cast.Mara, new ThankYouMade(Cast.Id(1), Cast.Sunday)), .. many]), Chapter.FirstDays, Cast.Mara));
    }

    [Fact]
    public void Thanking_for_a_promise_takes_it_up_too()
    {
        var record = Cast.TheirRecord(
            (Cast.Jonas, new PromiseMade(
                Cast.Id(1), PromiseKind.Practical, Line.Stored("Home at seven"), null, Rhythm.Daily(Cast.Sunday), null)),
            (Cast.Jonas, new PromiseKept(Cast.Id(1), Cast.Sunday)), (Cast.Mara, new PromiseThanked(Cast.Id(1), Cast.Sunday)));
        Assert.True(TakingUpThanks.AreOffered(record, Chapter.Steadying, Cast.Mara));
        Assert.False(TakingUpThanks.AreOffered(record, Chapter.Steadying, Cast.Jonas));
    }
}
