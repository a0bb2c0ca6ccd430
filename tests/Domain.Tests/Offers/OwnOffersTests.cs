using Goldseam.Domain.Entries;
using Goldseam.Domain.Offers;

namespace Goldseam.Domain.Tests.Offers;

/// <summary>What Mara put away on Today stays away for thirty days, and nobody takes its place that evening.</summary>
public sealed class OwnOffersTests
{
    const string Side = "side", Pace = "pace";

    static readonly OwnOfferPutAway OnSunday = new(Cast.Id(1), Side, Cast.Sunday);

    static OwnOffersState After(params DrawerEvent[] given) => Cast.Drawer(Cast.Mara, given).OwnOffers;

    [Fact]
    public void It_is_away_for_thirty_days_and_it_alone()
    {
        After().PutAway(Cast.Id(1), Side, Cast.Sunday).Comes_to(OnSunday);
        var away = After(OnSunday);
        for (var day = 0; day < 60; day++) Assert.Equal(day < 30, away.IsAwayOn(Side, Cast.Sunday.PlusDays(day)));
        Assert.False(away.IsAwayOn(Pace, Cast.Sunday));
        Assert.Equal(Cast.Sunday.PlusDays(30), away.All[0].Until);
    }

    [Fact]
    public void The_next_one_may_come_the_next_day_and_not_at_once()
    {
        Assert.False(After().IsEnoughOn(Cast.Sunday));
        Assert.True(After(OnSunday).IsEnoughOn(Cast.Sunday));
        Assert.False(After(OnSunday).IsEnoughOn(Cast.Monday));
        Assert.False(After(OnSunday, new OwnOfferPutBack(OnSunday.Form)).IsEnoughOn(Cast.Sunday));
    }

    [Fact]
    public void The_same_form_twice_changes_nothing_and_after_that_day_another_does()
    {
        After(OnSunday).PutAway(OnSunday.Form, Side, Cast.Sunday).Is_already_so();
        After(OnSunday).PutAway(Cast.Id(2), Side, Cast.Monday).Is_already_so();
        After(OnSunday).PutAway(OnSunday.Form, Pace, Cast.Sunday).Is_refused_as<ChangedMeanwhile>();
        var later = Cast.Sunday.PlusDays(30);
        After(OnSunday).PutAway(Cast.Id(2), Side, later).Comes_to(new OwnOfferPutAway(Cast.Id(2), Side, later));
    }

    [Fact]
    public void Put_back_it_stands_again_and_an_old_tap_does_not_put_it_away_once_more()
    {
        After(OnSunday).PutBack(OnSunday.Form).Comes_to(new OwnOfferPutBack(OnSunday.Form));
        var back = After(OnSunday, new OwnOfferPutBack(OnSunday.Form));
        Assert.False(back.IsAwayOn(Side, Cast.Sunday));
        back.PutBack(OnSunday.Form).Is_already_so();
        back.PutAway(OnSunday.Form, Side, Cast.Sunday).Is_already_so();
        back.PutAway(Cast.Id(2), Side, Cast.Sunday).Comes_to(new OwnOfferPutAway(Cast.Id(2), Side, Cast.Sunday));
        After().PutBack(Cast.Id(7)).Is_refused_as<NothingPutAway>();
    }

    /// <summary>From Kiritimati to Niue it is a day earlier, and may be two.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Who_travels_west_does_not_lose_it(int days)
    {
        Assert.True(After(OnSunday).IsAwayOn(Side, Cast.Sunday.PlusDays(-days)));
        Assert.True(After(OnSunday).IsEnoughOn(Cast.Sunday.PlusDays(-days)));
        After(OnSunday).PutAway(Cast.Id(2), Side, Cast.Sunday.PlusDays(-days)).Is_already_so();
    }

    [Fact]
    public void What_a_clock_far_ahead_dated_hides_nothing_and_is_put_away_anew()
    {
        var ahead = OnSunday with { Day = Cast.Sunday.PlusDays(400) };
        Assert.False(After(ahead).IsAwayOn(Side, Cast.Sunday));
        Assert.False(After(ahead).IsEnoughOn(Cast.Sunday));
        var anew = new OwnOfferPutAway(Cast.Id(2), Side, Cast.Sunday);
        After(ahead).PutAway(Cast.Id(2), Side, Cast.Sunday).Comes_to(anew);
        Assert.True(After(ahead, anew).IsAwayOn(Side, Cast.Monday));
    }

    /// <summary>Until the day is over everywhere on which it is still away, it is there.</summary>
    [Fact]
    public void It_is_trimmed_once_it_is_away_on_no_calendar()
    {
        OwnOffersState On(int days) => (OwnOffersState)OwnOffersState.Practice.Trim(After(OnSunday), Cast.Sunday.PlusDays(days));
        Assert.Single(On(30).All);
        Assert.True(On(30).IsAwayOn(Side, Cast.Sunday.PlusDays(29)));
        Assert.Empty(On(31).All);
    }

    [Fact]
    public void Many_evenings_of_taps_leave_the_newest()
    {
        var all = Enumerable.Range(0, 200)
            .Select(n => (DrawerEvent)new OwnOfferPutAway(Cast.Id(n + 1), $"{n}", Cast.Sunday.PlusDays(n / 20)));
        var state = After([.. all]);
        Assert.Equal(60, state.All.Count);
        Assert.True(state.IsAwayOn("199", Cast.Sunday.PlusDays(10)));
        Assert.False(state.IsAwayOn("0", Cast.Sunday.PlusDays(10)));
    }
}
