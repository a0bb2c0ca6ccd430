using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.HardMoments;
using Goldseam.Domain.Practices.WhatHelps;

namespace Goldseam.Domain.Tests.Practices.WhatHelps;

/// <summary>What helps is written on a calm day; the other reads only what its owner lets them read.</summary>
public sealed class WhatHelpsTests
{
    static readonly Guid Wave = Cast.Id(1);
    static readonly OwnHelpWords Own = new(
        Wave, Line.Stored("A wave"), Cast.Say("Sit by me."), Cast.Say("Explaining."), Cast.Say("Cold water."));

    static readonly OwnHelpWritten Written = new(Wave, Cast.Id(2), HelpKind.Moment, null);
    static readonly HelpWords Shown = new(Wave, Own.Name, Own.Helps, Own.PleaseNot);

    static DrawerState Drawer(params DrawerEvent[] more) => Cast.Drawer(Cast.Mara, [Written, Own, .. more]);

    static Decision Shows(RecordState record, DrawerState drawer, int form = 9, int saw = 2, OwnHelpWords? words = null) =>
        ShowingWhatHelps.Decide(record, drawer, Wave, Cast.Id(form), words ?? Own, Cast.Id(saw), Cast.Mara);

    [Fact]
    public void Mara_writes_what_helps_in_a_wave_and_later_writes_it_anew()
    {
        Cast.Drawer(Cast.Mara).OwnHelps.Write(Wave, Cast.Id(2), HelpKind.Moment, Own, Guid.Empty).Comes_to(Written, Own);
        Drawer().OwnHelps.Write(Wave, Cast.Id(2), HelpKind.Moment, Own, Guid.Empty).Is_already_so();
        Drawer().OwnHelps.Write(Wave, Cast.Id(3), HelpKind.Moment, Own, Cast.Id(2)).Comes_to(
            Written with { Form = Cast.Id(3), Withdraws = 2 }, Own);
        Drawer().OwnHelps.Write(Wave, Cast.Id(3), HelpKind.Moment, Own, Guid.Empty).Is_refused_as<ChangedMeanwhile>();
    }

    [Fact]
    public void One_line_is_enough_and_a_moment_has_a_name()
    {
        var none = Cast.Drawer(Cast.Mara).OwnHelps;
        none.Write(Wave, Cast.Id(2), HelpKind.Moment, Own with { Name = null }, Guid.Empty).Is_refused_as<NoNameYet>();
        none.Write(Wave, Cast.Id(2), HelpKind.Moment, Own with { Helps = null, PleaseNot = null, ForMe = null }, Guid.Empty)
            .Is_refused_as<NothingHelpsYet>();
        var forMe = Own with { Helps = null, PleaseNot = null };
        none.Write(Wave, Cast.Id(2), HelpKind.Moment, forMe, Guid.Empty).Comes_to(Written, forMe);
        var comfort = Own with { Name = null, ForMe = null };
        none.Write(Wave, Cast.Id(2), HelpKind.ComfortWords, comfort, Guid.Empty).Comes_to(
            Written with { Kind = HelpKind.ComfortWords }, comfort);
    }

    [Fact]
    public void There_is_room_for_six_moments_and_for_one_set_of_comfort_words()
    {
        var six = Cast.Drawer(Cast.Mara, [.. Enumerable.Range(10, 6).Select(n => Written with { Id = Cast.Id(n), Form = Cast.Id(n) })]);
        six.OwnHelps.Write(Wave, Cast.Id(2), HelpKind.Moment, Own, Guid.Empty).Is_refused_as<MomentsEnough>();
        Assert.Null(six.OwnHelps.Write(Cast.Id(10), Cast.Id(2), HelpKind.Moment, Own, Cast.Id(10)).Refusal);
        Assert.Null(six.OwnHelps.Write(Wave, Cast.Id(2), HelpKind.ComfortWords, Own, Guid.Empty).Refusal);
        Cast.Drawer(Cast.Mara, Written with { Kind = HelpKind.ComfortWords }).OwnHelps
            .Write(Cast.Id(5), Cast.Id(6), HelpKind.ComfortWords, Own, Guid.Empty).Is_refused_as<ChangedMeanwhile>();
    }

    [Fact]
    public void Jonas_reads_it_once_she_lets_him_and_never_what_is_for_her_alone()
    {
        Shows(Cast.TheirRecord(), Drawer()).Comes_to(
            new HelpShown(Wave, HelpKind.Moment, null), Shown, new OwnHelpShown(Wave, Cast.Id(9)));
        Shows(Cast.Record((Cast.Mara, Cast.MaraFounded)), Drawer()).Is_refused_as<NobodyToShowItTo>();
        Shows(Cast.TheirRecord(), Drawer(), words: Own with { Helps = null, PleaseNot = null }).Is_refused_as<NothingToShow>();
        Life.AtEachStep((_, step) => Assert.DoesNotContain(
            step.Decision.Events.OfType<RecordEvent>(), e => e.ToString().Contains("Cold water", StringComparison.Ordinal)));
    }

    [Fact]
    public void An_old_form_opens_nothing_anew_and_other_words_than_those_of_the_preview_are_not_shown()
    {
        var shown = Drawer(new OwnHelpShown(Wave, Cast.Id(9)));
        Shows(Cast.TheirRecord(), shown).Is_already_so();
        Shows(Cast.TheirRecord(), shown, form: 10).Comes_to(
            new HelpShown(Wave, HelpKind.Moment, null), Shown, new OwnHelpShown(Wave, Cast.Id(10)));
        Shows(Cast.TheirRecord(), Drawer(), saw: 5).Is_refused_as<ChangedMeanwhile>();
        var record = Cast.TheirRecord((Cast.Mara, new HelpShown(Wave, HelpKind.Moment, null)), (Cast.Mara, Shown));
        Shows(record, shown, form: 10).Is_already_so();
        Shows(record, Drawer(new OwnHelpShown(Wave, Cast.Id(9)), Written with { Form = Cast.Id(4), Withdraws = 2 }, Own), 10, 4)
            .Comes_to(new HelpShown(Wave, HelpKind.Moment, 4), Shown, new OwnHelpShown(Wave, Cast.Id(10)));
    }

    [Fact]
    public void She_takes_it_back_from_him_or_altogether()
    {
        var record = Cast.TheirRecord((Cast.Mara, new HelpShown(Wave, HelpKind.Moment, null)), (Cast.Mara, Shown));
        record.Helps.Withdraw(Wave, Cast.Mara).Comes_to(new HelpWithdrawn(Wave, 4));
        record.Helps.Withdraw(Wave, Cast.Jonas).Is_already_so();
        TakingWhatHelpsBack.Decide(record, Drawer(), Wave, Cast.Id(2), Cast.Evening, Cast.Mara).Comes_to(
            new OwnHelpWithdrawn(Wave, 2), new HelpWithdrawn(Wave, 4));
        TakingWhatHelpsBack.Decide(record, Drawer(), Wave, Cast.Id(7), Cast.Evening, Cast.Mara).Is_refused_as<ChangedMeanwhile>();
        var gone = Drawer(new OwnHelpWithdrawn(Wave, 2));
        gone.OwnHelps.Withdraw(Wave, Cast.Id(2)).Is_already_so();
        gone.OwnHelps.Write(Wave, Cast.Id(3), HelpKind.Moment, Own, Guid.Empty).Comes_to(Written with { Form = Cast.Id(3) }, Own);
        gone.OwnHelps.Withdraw(Cast.Id(5), Guid.Empty).Is_refused_as<NoSuchHelp>();
    }

    [Fact]
    public void What_the_other_can_read_can_be_taken_back_whatever_happened() => Life.AtEachStep((scene, _) =>
    {
        foreach (var one in scene.Record.Helps.All)
            Assert.Equal([new HelpWithdrawn(one.Id, one.Words.Seq)], scene.Record.Helps.Withdraw(one.Id, one.By).Events);
    });
}
