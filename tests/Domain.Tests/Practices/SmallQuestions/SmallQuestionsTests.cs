using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.SmallQuestions;
using NodaTime;

namespace Goldseam.Domain.Tests.Practices.SmallQuestions;

/// <summary>Mara asks while it is small; Jonas answers what he meant.</summary>
public sealed class SmallQuestionsTests
{
    static readonly LocalDate Today = Cast.Sunday;
    static readonly Guid Phone = Cast.Id(1);
    static readonly Words Noticed = Cast.Say("You put the phone away.");

    static SmallQuestionsState After(params (Partner By, RecordEvent What)[] more) =>
        Cast.TheirRecord([(Cast.Mara, new SmallQuestionMade(Phone, Today, Parked: false)), .. more]).SmallQuestions;

    [Fact]
    public void She_asks_he_explains_and_for_her_it_is_clear()
    {
        Cast.TheirRecord().SmallQuestions.Raise(Phone, Today, false, Noticed, null, null, Cast.Mara)
            .Comes_to(new SmallQuestionMade(Phone, Today, false), new SmallQuestionWords(Phone, Noticed, null, null));
        Assert.Equal(Phone, Assert.Single(After().WaitingFor(Cast.Jonas)).Id);
        After().Answer(Phone, Cast.Id(2), Noticed, null, null, Cast.Jonas)
            .Comes_to(new AnswerMade(Phone, Cast.Id(2)), new MeantWords(Phone, Noticed, null, null));
        Assert.Empty(After((Cast.Jonas, new AnswerMade(Phone, Cast.Id(2)))).WaitingFor(Cast.Jonas));
        After().Settle(Phone, null, Cast.Mara).Comes_to(new SmallQuestionSettled(Phone));
        After().Settle(Phone, null, Cast.Jonas).Is_refused_as<NoSuchSmallQuestion>();
        After().Answer(Phone, Cast.Id(2), Noticed, null, null, Cast.Mara).Is_refused_as<NoSuchSmallQuestion>();
    }

    [Fact]
    public void An_answer_that_she_has_not_read_is_not_settled_by_the_page_from_before_it()
    {
        var answered = After((Cast.Jonas, new AnswerMade(Phone, Cast.Id(2))));
        answered.Settle(Phone, null, Cast.Mara).Is_refused_as<ChangedMeanwhile>();
        answered.Settle(Phone, Cast.Id(2), Cast.Mara).Comes_to(new SmallQuestionSettled(Phone));
        After((Cast.Mara, new SmallQuestionSettled(Phone))).Park(Phone, parked: true).Is_refused_as<ChangedMeanwhile>();
        Assert.Single(answered.AnsweredFor(Cast.Mara, Cast.Evening));
        Assert.Empty(answered.AnsweredFor(Cast.Jonas, Cast.Evening));
        Assert.Empty(answered.AnsweredFor(Cast.Mara, Cast.Evening + Duration.FromDays(1)));
    }

    [Fact]
    public void An_old_tab_explains_nothing_again_that_he_explained_anew_since()
    {
        var twice = After((Cast.Jonas, new AnswerMade(Phone, Cast.Id(2))), (Cast.Jonas, new AnswerMade(Phone, Cast.Id(3))));
        foreach (var form in new[] { 2, 3 })
            twice.Answer(Phone, Cast.Id(form), Noticed, null, null, Cast.Jonas).Is_already_so();
    }

    [Fact]
    public void Either_puts_it_off_to_the_week_or_takes_it_out_of_there()
    {
        After().Park(Phone, parked: true).Comes_to(new SmallQuestionParked(Phone, true));
        var parked = After((Cast.Jonas, new SmallQuestionParked(Phone, true)));
        Assert.Single(parked.ParkedTopics);
        Assert.Empty(parked.WaitingFor(Cast.Jonas));
        Assert.Empty(After((Cast.Jonas, new SmallQuestionParked(Phone, true)), (Cast.Mara, new SmallQuestionSettled(Phone))).ParkedTopics);
    }

    [Fact]
    public void What_is_not_clear_yet_is_not_forgotten_for_what_is()
    {
        var many = Enumerable.Range(2, 100).SelectMany(n => new (Partner, RecordEvent)[]
        {
            (Cast.Jonas, new SmallQuestionMade(Cast.Id(n), Today.PlusDays(n), Parked: false)),
            (Cast.Jonas, new SmallQuestionSettled(Cast.Id(n))),
        });
        After([.. many]).Settle(Phone, null, Cast.Mara).Comes_to(new SmallQuestionSettled(Phone));
    }

    [Theory]
    [InlineData(null, null, 2)]
    [InlineData(1, 1, 1)]
    [InlineData(1, 5, 5)]
    [InlineData(14, null, 14)]
    [InlineData(1, null, 2)] // silence is no: one alone makes nobody answer sooner
    [InlineData(null, 1, 2)]
    public void The_longer_of_what_the_two_wish_holds(int? hers, int? his, int holds)
    {
        var state = Cast.TheirRecord([
            .. hers is { } h ? [(Cast.Mara, new ReplyWindowWished(h))] : Array.Empty<(Partner, RecordEvent)>(),
            .. his is { } j ? [(Cast.Jonas, new ReplyWindowWished(j))] : Array.Empty<(Partner, RecordEvent)>()]).SmallQuestions;
        Assert.Equal(holds, state.ReplyWindow);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(15)]
    [InlineData(int.MinValue)]
    public void A_window_is_some_days_and_not_for_ever(int days) => After().WishWindow(days, Cast.Mara).Is_refused_as<NoSuchWindow>();

    [Fact]
    public void Three_a_day_are_enough()
    {
        var three = After(
            (Cast.Mara, new SmallQuestionMade(Cast.Id(2), Today, true)), (Cast.Mara, new SmallQuestionMade(Cast.Id(3), Today, false)));
        three.Raise(Cast.Id(4), Today, false, Noticed, null, null, Cast.Mara).Is_refused_as<SmallQuestionsEnoughForToday>();
        Assert.Null(three.Raise(Cast.Id(4), Today, false, Noticed, null, null, Cast.Jonas).Refusal);
        Assert.Null(three.Raise(Cast.Id(4), Today.PlusDays(1), false, Noticed, null, null, Cast.Mara).Refusal);
    }

    [Fact]
    public void Each_answers_only_what_the_other_asked_and_only_who_asked_finds_it_clear()
    {
        After().Settle(Phone, null, Cast.Jonas).Is_refused_as<NoSuchSmallQuestion>();
        After().Settle(Cast.Id(9), null, Cast.Mara).Is_refused_as<NoSuchSmallQuestion>();
        After().Park(Cast.Id(9), parked: true).Is_refused_as<NoSuchSmallQuestion>();
        After().Park(Phone, parked: false).Is_already_so();
        After((Cast.Mara, new SmallQuestionSettled(Phone))).Settle(Phone, null, Cast.Mara).Is_already_so();
        After().Raise(Phone, Today, false, Noticed, null, null, Cast.Mara).Is_already_so();
        Assert.False(After((Cast.Jonas, new SmallQuestionSettled(Phone))).Of(Phone)!.Settled);
        Assert.Null(After((Cast.Mara, new AnswerMade(Phone, Cast.Id(2)))).Of(Phone)!.AnswerSeq);
        Assert.Empty(After((Cast.Mara, new SmallQuestionSettled(Phone))).WaitingFor(Cast.Jonas));
        Assert.Empty(After().WaitingFor(Cast.Mara));
        Assert.Equal((4L, null), (After().Of(Phone)!.Words.Seq, After().Of(Phone)!.Answer));
    }

    [Fact]
    public void An_answer_is_found_by_who_asked_until_it_is_clear_for_them()
    {
        (Partner, RecordEvent) answer = (Cast.Jonas, new AnswerMade(Phone, Cast.Id(2)));
        var at = Cast.Evening + Duration.FromMinutes(3);
        Assert.Single(After(answer).AnsweredFor(Cast.Mara, at));
        Assert.Empty(After(answer).AnsweredFor(Cast.Mara, at + Duration.Epsilon));
        Assert.Empty(After(answer, (Cast.Mara, new SmallQuestionSettled(Phone))).AnsweredFor(Cast.Mara, at));
    }

    [Fact]
    public void Forty_are_remembered_and_the_last_six_are_not_forgotten_although_they_are_clear()
    {
        (Partner, RecordEvent) Raised(int n) => (Cast.Mara, new SmallQuestionMade(Cast.Id(n), Today.PlusDays(n), Parked: false));
        (Partner, RecordEvent) Clear(int n) => (Cast.Mara, new SmallQuestionSettled(Cast.Id(n)));
        (Partner, RecordEvent)[] forty = [.. Enumerable.Range(2, 39).Select(Raised)];
        IEnumerable<int> Left(params (Partner, RecordEvent)[] more)
        {
            var state = After([.. forty, .. more]);
            return Enumerable.Range(1, 41).Where(n => state.Of(Cast.Id(n)) is null);
        }
        Assert.Equal([41], Left());
        Assert.Equal([1], Left(Raised(41)));
        Assert.Equal([34], Left(Clear(34), Raised(41)));
        Assert.Equal([1], Left(Clear(35), Raised(41)));
        Assert.Equal([5], Left(Clear(5), Clear(6), Raised(41)));
    }

    [Fact]
    public void Each_wishes_for_a_window_of_their_own()
    {
        After().WishWindow(14, Cast.Mara).Comes_to(new ReplyWindowWished(14));
        After().WishWindow(1, Cast.Mara).Comes_to(new ReplyWindowWished(1));
        var hers = After((Cast.Mara, new ReplyWindowWished(3)));
        hers.WishWindow(3, Cast.Mara).Is_already_so();
        hers.WishWindow(3, Cast.Jonas).Comes_to(new ReplyWindowWished(3));
        Assert.Equal((3, null), (hers.WishOf(Cast.Mara), hers.WishOf(Cast.Jonas)));
        Assert.Equal([14], After().WishWindow(0, Cast.Mara).Is_refused_as<NoSuchWindow>().Arguments);
    }

    [Fact]
    public void Words_that_are_too_large_together_are_refused_and_not_sealed()
    {
        Words Each(int letters) => Cast.Say(new string('\u2028', letters));
        var (fits, large) = (Each(Typed.MostBytesTogether / 18), Each(Typed.MostBytesTogether / 18 + 1));
        Assert.Null(Cast.TheirRecord().SmallQuestions.Raise(Phone, Today, false, fits, fits, fits, Cast.Mara).Refusal);
        Assert.Null(After().Answer(Phone, Cast.Id(2), fits, fits, fits, Cast.Jonas).Refusal);
        Cast.TheirRecord().SmallQuestions.Raise(Phone, Today, false, large, large, large, Cast.Mara).Is_refused_as<TooMuchToSeal>();
        After().Answer(Phone, Cast.Id(2), large, large, large, Cast.Jonas).Is_refused_as<TooMuchToSeal>();
    }
}
