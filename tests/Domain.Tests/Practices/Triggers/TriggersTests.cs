using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Triggers;
using NodaTime;

namespace Goldseam.Domain.Tests.Practices.Triggers;

/// <summary>A map of what brings it up, and a log, which are their owner's alone.</summary>
public sealed class TriggersTests
{
    static readonly LocalDate Today = new(2026, 12, 1);
    static readonly Guid Station = Cast.Id(1);
    static readonly OwnTriggerWritten OnTheMap = new(Station, Cast.Id(2), TriggerKind.WhatHappened, null);
    static readonly OwnTriggersState Map = Drawer(OnTheMap, Say(Station)).OwnTriggers;

    static OwnTriggerWords Say(Guid id) => new(id, Line.Stored("The station"), null, null);

    static DrawerState Drawer(params DrawerEvent[] given) => Cast.Drawer(Cast.Mara, given);

    static TriggerLogState Log(params DrawerEvent[] given) => Drawer(given).TriggerLog;

    static TriggerLogState Later(TriggerLogState log, LocalDate day) => (TriggerLogState)TriggerLogState.Practice.Trim(log, day);

    [Fact]
    public void A_trigger_is_written_anew_over_what_the_page_showed_and_over_nothing_else()
    {
        var anew = Map.Write(Station, Cast.Id(3), TriggerKind.Outside, Say(Station), Cast.Id(2));
        Assert.Equal(2, Assert.IsType<OwnTriggerWritten>(anew.Events[0]).Withdraws);
        Map.Write(Station, Cast.Id(3), TriggerKind.Outside, Say(Station), Guid.Empty).Is_refused_as<ChangedMeanwhile>();
        Map.Write(Station, Cast.Id(2), TriggerKind.Outside, Say(Station), Guid.Empty).Is_already_so();
    }

    [Fact]
    public void Of_what_was_taken_back_an_old_form_brings_nothing_again()
    {
        var gone = Drawer(OnTheMap, Say(Station), new OwnTriggerWithdrawn(Station, 2)).OwnTriggers;
        Assert.Null(gone.Of(Station));
        gone.Write(Station, Cast.Id(2), TriggerKind.Outside, Say(Station), Guid.Empty).Is_already_so();
        Assert.True(gone.All.IsOld(Station, Cast.Id(2)));
        gone.Withdraw(Station, Cast.Id(2)).Is_already_so();
        Map.Withdraw(Cast.Id(50), Guid.Empty).Is_refused_as<NoSuchTrigger>();
    }

    [Fact]
    public void It_came_up_with_or_without_a_name_and_words_and_a_second_tap_says_it_once()
    {
        var log = Log();
        Assert.Single(log.Log(Map, Cast.Id(9), null, Today, null, Today).Events);
        Assert.Equal(2, log.Log(Map, Cast.Id(9), Station, Today, Cast.Say("By train"), Today).Events.Count);
        Log(new TriggerLogged(Cast.Id(9), null, Today, false)).Log(Map, Cast.Id(9), null, Today, null, Today).Is_already_so();
    }

    [Fact]
    public void What_is_not_on_the_map_and_days_to_come_or_long_ago_are_not_logged()
    {
        Log().Log(Map, Cast.Id(9), Cast.Id(50), Today, null, Today).Is_refused_as<TriggerNotOnTheMap>();
        Log().Log(Map, Cast.Id(9), Station, Today.PlusDays(1), null, Today).Is_refused_as<NotADayOfTheLog>();
        Log().Log(Map, Cast.Id(9), Station, Today.PlusDays(-TriggerLogState.MostDaysAgo - 1), null, Today).Is_refused_as<NotADayOfTheLog>();
        Assert.Null(Log().Log(Map, Cast.Id(9), Station, Today.PlusDays(-TriggerLogState.MostDaysAgo), null, Today).Refusal);
    }

    [Fact]
    public void Each_month_knows_what_came_up_how_often_and_forgets_what_was_deleted()
    {
        DrawerEvent[] cameUp =
        [
            new TriggerLogged(Cast.Id(9), Station, Today, true), new TriggerLogWords(Cast.Id(9), Cast.Say("By train")),
            new TriggerLogged(Cast.Id(10), Station, Today, false), new TriggerLogged(Cast.Id(11), null, Today.PlusDays(-1), false),
        ];
        Assert.Equal([new(Today, Station, 2), new TriggerTimes(new(2026, 11, 1), null, 1)], Log(cameUp).Months);
        Log(cameUp).Withdraw(Cast.Id(9)).Comes_to(new TriggerLogWithdrawn(Cast.Id(9), 2));
        Log(cameUp).Withdraw(Cast.Id(50)).Is_refused_as<NothingLogged>();

        var less = Log([.. cameUp, new TriggerLogWithdrawn(Cast.Id(11), null)]);
        Assert.Equal([new(Today, Station, 2)], less.Months);
        less.Withdraw(Cast.Id(11)).Is_already_so();
    }

    [Fact]
    public void Half_a_year_later_nothing_of_it_is_counted_any_more()
    {
        var log = Log(new TriggerLogged(Cast.Id(9), Station, Today, false));
        Assert.NotEmpty(Later(log, new(2027, 5, 31)).Months);
        var later = Later(log, new(2027, 6, 1));
        Assert.Empty(later.Months);
        Assert.Empty(later.Newest);
    }
}
