using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.CheckIns;

namespace Goldseam.Domain.Tests.Practices.CheckIns;

/// <summary>A check-in that was deleted by mistake stands again on its day, as it stood.</summary>
public sealed class PuttingBackTests
{
    static readonly (Partner, RecordEvent) Deleted = (Cast.Mara, new CheckInWithdrawn(Cast.Id(1), 4));

    static RecordState After(Audience audience, params (Partner, RecordEvent)[] more) =>
        Cast.TheirRecord([.. Cast.Answered(Cast.Mara, 1, Cast.Sunday, audience), Deleted, .. more]);

    static CheckInPutBack Back(bool opens = false, bool changed = false) => new(Cast.Id(1), opens, changed);

    static Decision PutsBack(RecordState record, bool proven = true, int days = 0, params DrawerEvent[] drawer) =>
        PuttingBackACheckIn.Decide(
            record, Cast.Drawer(Cast.Mara, drawer), Cast.Id(1), Feeling.Heavy, Cast.Say("The song."), proven, Moments.None,
            Cast.Sunday.PlusDays(days), Cast.Mara);

    [Fact]
    public void What_both_could_read_both_can_read_again_and_only_other_words_were_changed()
    {
        PutsBack(After(Audience.BothOfUs)).Comes_to(
            Back(), new CheckInWords(Cast.Id(1), Feeling.Heavy, Cast.Say("The song.")));
        var back = After(Audience.BothOfUs, (Cast.Mara, Back(changed: true))).CheckIns.Of(Cast.Mara, Cast.Sunday)!;
        Assert.Equal((true, true, false), (back.Opened, back.Changed, back.Withdrawn));
        Assert.Equal(6, back.Seq);
    }

    [Fact]
    public void On_its_day_it_opens_with_the_others_and_later_it_opens_nothing()
    {
        var his = Cast.Answered(Cast.Jonas, 2, Cast.Sunday, Audience.WhenBothHaveAnswered);
        var closed = After(Audience.WhenBothHaveAnswered, his);
        Assert.True(((CheckInPutBack)PutsBack(closed).Events[0]).Opens);
        Assert.False(((CheckInPutBack)PutsBack(closed, days: 1).Events[0]).Opens);
        var both = After(Audience.WhenBothHaveAnswered, [.. his, (Cast.Mara, Back(opens: true))]).CheckIns;
        Assert.All(both.All, c => Assert.True(c.Opened));
        var neither = After(Audience.WhenBothHaveAnswered, [.. his, (Cast.Mara, Back())]).CheckIns;
        Assert.All(neither.All, c => Assert.False(c.Opened));
    }

    [Fact]
    public void There_is_one_answer_a_day()
    {
        PutsBack(After(Audience.BothOfUs, Cast.Answered(Cast.Mara, 3, Cast.Sunday, Audience.BothOfUs))).Is_refused_as<AnsweredAnew>();
        var own = new OwnCheckInMade(Cast.Id(5), Cast.Sunday, null);
        Assert.IsType<OwnCheckInWithdrawn>(PutsBack(After(Audience.BothOfUs), drawer: own).Events[0]);
        PutsBack(After(Audience.BothOfUs, (Cast.Mara, Back()))).Is_already_so();
    }
}
