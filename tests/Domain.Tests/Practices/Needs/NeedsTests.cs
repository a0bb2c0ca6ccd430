using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Needs;
using NodaTime;

namespace Goldseam.Domain.Tests.Practices.Needs;

/// <summary>What Mara needs is hers until she tells it; Jonas says it back in his words until she says that this is it.</summary>
public sealed class NeedsTests
{
    static readonly OwnNeedsWords Own = new(Cast.Say("To know before plans change."), Cast.Say("A hand."), null);
    static readonly LocalDate InAMonth = Cast.Sunday.PlusMonths(1);
    static readonly OwnNeedsWritten Written = new(Cast.Id(2), InAMonth, null);
    static readonly (Partner, RecordEvent)[] Told = [(Cast.Mara, new NeedsShown(Cast.Id(9), 2, null)), (Cast.Mara, NeedsWords.Of(Own))];
    static readonly NeedSaidBack First = new(Cast.Id(9), 1, Cast.Id(10), null);
    static readonly NeedAgreed ThatIsIt = new(Cast.Id(9), 1, Cast.Id(10), Cast.Id(11));
    static readonly MoreToANeed More = new(Cast.Id(9), 1, Cast.Id(10), Cast.Id(12), WithWords: true, null);
    static readonly (Partner, RecordEvent)[] SaidBack =
        [.. Told, (Cast.Jonas, First), (Cast.Jonas, new SaidBackWords(Cast.Say("Tell me first.")))];

    static DrawerState Drawer(params DrawerEvent[] more) => Cast.Drawer(Cast.Mara, [Written, Own, .. more]);

    static NeedsState Needs(params (Partner, RecordEvent)[] given) => Cast.TheirRecord(given).Needs;

    [Fact]
    public void Mara_writes_one_two_or_three_and_later_writes_them_anew()
    {
        Cast.Drawer(Cast.Mara).OwnNeeds.Write(Cast.Id(2), Own, Guid.Empty, Cast.Sunday).Comes_to(Written, Own);
        Drawer().OwnNeeds.Write(Cast.Id(2), Own, Guid.Empty, Cast.Sunday).Is_already_so();
        Drawer().OwnNeeds.Write(Cast.Id(3), Own, Cast.Id(2), Cast.Sunday).Comes_to(
            Written with { Form = Cast.Id(3), Withdraws = 2 }, Own);
        Drawer().OwnNeeds.Write(Cast.Id(3), Own, Guid.Empty, Cast.Sunday).Is_refused_as<ChangedMeanwhile>();
        Assert.Equal(new(Cast.Say("a"), Cast.Say("c"), null), OwnNeedsWords.Of(null, Cast.Say("a"), null, Cast.Say("c")));
        Assert.Null(OwnNeedsWords.Of(null, null));
    }

    [Fact]
    public void Jonas_reads_what_the_preview_showed_once_she_lets_him_and_an_old_form_opens_nothing_anew()
    {
        Decision Shows(RecordState record, DrawerState drawer, int form = 9, int saw = 2) =>
            ShowingNeeds.Decide(record, drawer, Cast.Id(form), Own, Cast.Id(saw), Cast.Mara);
        Shows(Cast.TheirRecord(), Drawer()).Comes_to(
            new NeedsShown(Cast.Id(9), 2, null), NeedsWords.Of(Own), new OwnNeedsShown(Cast.Id(9)));
        Shows(Cast.Record((Cast.Mara, Cast.MaraFounded)), Drawer()).Is_refused_as<NobodyToTellNeedsTo>();
        Shows(Cast.TheirRecord(), Drawer(), saw: 5).Is_refused_as<ChangedMeanwhile>();
        Shows(Cast.TheirRecord(), Drawer(new OwnNeedsShown(Cast.Id(9)))).Is_already_so();
        Shows(Cast.TheirRecord(Told), Drawer(new OwnNeedsShown(Cast.Id(9))), form: 11).Is_already_so();
        Shows(Cast.TheirRecord(), Cast.Drawer(Cast.Mara)).Is_refused_as<ChangedMeanwhile>();
    }

    [Fact]
    public void He_says_one_back_until_she_says_yes_that_is_it()
    {
        var words = new SaidBackWords(Cast.Say("Tell me first."));
        Needs(Told).SayBack(Cast.Id(9), 1, Cast.Id(10), words.Words, Cast.Jonas)
            .Comes_to(First, words);
        Needs(SaidBack).SayBack(Cast.Id(9), 1, Cast.Id(10), words.Words, Cast.Jonas).Is_already_so();
        Needs(SaidBack).Agree(Cast.Id(9), 1, Cast.Id(10), Cast.Id(11), Cast.Mara).Comes_to(ThatIsIt);
        var agreed = Needs([.. SaidBack, (Cast.Mara, ThatIsIt)]);
        agreed.Agree(Cast.Id(9), 1, Cast.Id(10), Cast.Id(12), Cast.Mara).Is_already_so();
        agreed.SayBack(Cast.Id(9), 1, Cast.Id(13), words.Words, Cast.Jonas).Is_refused_as<ThatIsItAlready>();
        agreed.SayBack(Cast.Id(9), 2, Cast.Id(13), words.Words, Cast.Jonas)
            .Comes_to(First with { Number = 2, Form = Cast.Id(13) }, words);
    }

    [Fact]
    public void There_may_be_more_to_it_also_after_a_yes_and_whether_or_not_she_says_what()
    {
        var plain = Needs(SaidBack).AddMore(Cast.Id(9), 1, Cast.Id(10), Cast.Id(11), null, Cast.Mara);
        plain.Comes_to(new MoreToANeed(Cast.Id(9), 1, Cast.Id(10), Cast.Id(11), WithWords: false, null));
        var agreed = Needs([.. SaidBack, (Cast.Mara, ThatIsIt)]);
        var more = new MoreWords(Cast.Say("And by you."));
        agreed.AddMore(Cast.Id(9), 1, Cast.Id(10), Cast.Id(12), more.Words, Cast.Mara)
            .Comes_to(More, more);
        var added = Needs([.. SaidBack, (Cast.Mara, More), (Cast.Mara, more)]);
        added.AddMore(Cast.Id(9), 1, Cast.Id(10), Cast.Id(12), more.Words, Cast.Mara).Is_already_so();
        added.AddMore(Cast.Id(9), 1, Cast.Id(10), Cast.Id(13), null, Cast.Mara).Is_already_so();
        added.AddMore(Cast.Id(9), 1, Cast.Id(10), Cast.Id(13), more.Words, Cast.Mara)
            .Comes_to(More with { Form = Cast.Id(13), Withdraws = 8 }, more);
        Assert.False(added.Of(Cast.Mara)![1]!.Agreed!.IsIt);
    }

    [Fact]
    public void What_changed_on_the_other_phone_is_said_and_what_is_not_there_is_not_there()
    {
        Needs(SaidBack).Agree(Cast.Id(9), 1, Cast.Id(99), Cast.Id(11), Cast.Mara).Is_refused_as<ChangedMeanwhile>();
        Needs(SaidBack).Agree(Cast.Id(8), 1, Cast.Id(10), Cast.Id(11), Cast.Mara).Is_refused_as<ChangedMeanwhile>();
        Needs(Told).SayBack(Cast.Id(8), 1, Cast.Id(10), Cast.Say("x"), Cast.Jonas).Is_refused_as<ChangedMeanwhile>();
        Needs(Told).SayBack(Cast.Id(9), 3, Cast.Id(10), Cast.Say("x"), Cast.Jonas).Is_refused_as<NoSuchNeed>();
        Needs(Told).SayBack(Cast.Id(9), 1, Cast.Id(10), Cast.Say("x"), Cast.Mara).Is_refused_as<NeedsTakenBack>();
        Needs(SaidBack).Agree(Cast.Id(9), 1, Cast.Id(10), Cast.Id(11), Cast.Jonas).Is_refused_as<NeedsTakenBack>();
        Needs().SayBack(Cast.Id(9), 1, Cast.Id(10), Cast.Say("x"), Cast.Jonas).Is_refused_as<NeedsTakenBack>();
        Needs().AddMore(Cast.Id(9), 1, Cast.Id(10), Cast.Id(11), null, Cast.Mara).Is_refused_as<NeedsTakenBack>();
    }

    [Fact]
    public void Told_anew_or_taken_back_what_was_said_to_them_loses_its_words_by_each_ones_own_next_visit()
    {
        var more = ((Partner, RecordEvent)[])[(Cast.Mara, More), (Cast.Mara, new MoreWords(Cast.Say("Yes.")))];
        var anew = Needs([.. SaidBack, .. more, (Cast.Mara, new NeedsShown(Cast.Id(20), 1, 4)), (Cast.Mara, NeedsWords.Of(Own))]);
        anew.WithdrawLeftOver(Cast.Jonas).Comes_to(new NeedWordsWithdrawn(6));
        anew.WithdrawLeftOver(Cast.Mara).Comes_to(new NeedWordsWithdrawn(8));
        Assert.Null(anew.Of(Cast.Mara)![1]!.SaidBack);
        var gone = Needs([.. SaidBack, (Cast.Mara, new NeedsWithdrawn(4)), (Cast.Jonas, new NeedWordsWithdrawn(6))]);
        gone.WithdrawLeftOver(Cast.Jonas).Is_already_so();
        Assert.Null(gone.Of(Cast.Mara));
    }

    [Fact]
    public void Each_takes_back_their_own_words_and_no_others()
    {
        Needs(SaidBack).Withdraw(Cast.Id(9), Cast.Mara).Comes_to(new NeedsWithdrawn(4));
        Needs(SaidBack).Withdraw(Cast.Id(8), Cast.Mara).Is_already_so();
        Needs(SaidBack).Withdraw(Cast.Id(9), Cast.Jonas).Is_already_so();
        Needs(SaidBack).WithdrawSaidBack(Cast.Id(9), 1, Cast.Id(10), Cast.Jonas).Comes_to(new NeedWordsWithdrawn(6));
        Needs(SaidBack).WithdrawSaidBack(Cast.Id(9), 1, Cast.Id(8), Cast.Jonas).Is_already_so();
        TakingNeedsBack.Decide(Cast.TheirRecord(Told), Drawer(), Cast.Id(2), Cast.Mara)
            .Comes_to(new OwnNeedsWithdrawn(2), new NeedsWithdrawn(4));
        TakingNeedsBack.Decide(Cast.TheirRecord(Told), Drawer(), Cast.Id(7), Cast.Mara).Is_refused_as<ChangedMeanwhile>();
    }

    [Fact]
    public void Needs_change_so_they_are_looked_at_again_in_a_month_or_on_a_day_of_her_own_or_never()
    {
        Assert.False(Drawer().OwnNeeds.AreDue(InAMonth.PlusDays(-1)));
        Assert.True(Drawer().OwnNeeds.AreDue(InAMonth));
        Drawer().OwnNeeds.SetLookAgain(null, Cast.Sunday).Comes_to(new OwnNeedsLookAgainSet(null));
        Assert.False(Drawer(new OwnNeedsLookAgainSet(null)).OwnNeeds.AreDue(InAMonth.PlusYears(1)));
        Drawer().OwnNeeds.SetLookAgain(InAMonth, Cast.Sunday).Is_already_so();
        Drawer().OwnNeeds.SetLookAgain(Cast.Sunday, Cast.Sunday).Is_refused_as<NotADayToLookAgain>();
        Drawer().OwnNeeds.SetLookAgain(Cast.Sunday.PlusMonths(13), Cast.Sunday).Is_refused_as<NotADayToLookAgain>();
        Cast.Drawer(Cast.Mara).OwnNeeds.SetLookAgain(InAMonth, Cast.Sunday).Is_already_so();
    }

    [Fact]
    public void What_each_let_the_other_read_can_be_taken_back_whatever_happened() => Life.AtEachStep((scene, _) =>
    {
        foreach (var by in Enum.GetValues<Partner>())
        {
            if (scene.Record.Needs.Of(by) is not { } one) continue;
            Assert.Equal([new NeedsWithdrawn(one.Words.Seq)], scene.Record.Needs.Withdraw(one.Form, by).Events);
        }
    });
}
