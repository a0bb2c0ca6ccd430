using Goldseam.Domain.Couples;
using Goldseam.Domain.Entries;
using NodaTime;

namespace Goldseam.Domain.Tests.Couples;

public sealed class CouplesTests
{
    static readonly CouplesState Nobody = Cast.Record().Couples;
    static readonly CouplesState Alone = Cast.Record((Cast.Mara, Cast.MaraFounded)).Couples;
    static readonly CouplesState Two = Cast.TheirRecord().Couples;

    [Fact]
    public void Mara_founds_and_is_a_whole_record_by_herself()
    {
        Nobody.Found(Cast.Called("Mara"), Cast.Berlin).Comes_to(Cast.MaraFounded);
        Assert.Equal(new Person(Cast.Called("Mara"), Cast.Berlin), Alone[Cast.Mara]);
        Assert.Null(Alone[Cast.Jonas]);
        Assert.False(Alone.IsOfTwo);
        Assert.Null(Alone.WhyNotInvite());
    }

    [Fact]
    public void Jonas_joins_and_nobody_comes_third()
    {
        Alone.Join(Cast.Called("Jonas"), Cast.Berlin).Comes_to(Cast.JonasJoined);
        Assert.True(Two.IsOfTwo);
        Assert.IsType<AlreadyTwo>(Two.WhyNotInvite());
        Two.Join(Cast.Called("Robin"), Cast.Berlin).Is_refused_as<AlreadyTwo>();
        Nobody.Join(Cast.Called("Jonas"), Cast.Berlin).Is_refused_as<NoCoupleHere>();
    }

    [Fact]
    public void What_is_founded_is_not_founded_again() => Alone.Found(Cast.Called("Robin"), "America/New_York").Is_already_so();

    [Theory]
    [InlineData("UTC-18:00")]
    [InlineData("Europe/Nowhere")]
    [InlineData("")]
    public void Nobody_lives_at_a_bare_offset_or_where_there_is_no_place(string zone)
    {
        Alone.Describe(Cast.Called("Mara"), zone, Cast.Mara).Is_refused_as<UnknownZone>();
        Nobody.Found(Cast.Called("Mara"), zone).Is_refused_as<UnknownZone>();
        Alone.Join(Cast.Called("Jonas"), zone).Is_refused_as<UnknownZone>();
    }

    [Fact]
    public void Each_describes_only_themselves()
    {
        Two.Describe(Cast.Called("Jo"), "America/New_York", Cast.Jonas)
            .Comes_to(new CoupleDescribed(Cast.Called("Jo"), "America/New_York"));
        Two.Describe(Cast.Called("Jonas"), Cast.Berlin, Cast.Jonas).Is_already_so();
        Alone.Describe(Cast.Called("Jonas"), Cast.Berlin, Cast.Jonas).Is_refused_as<NoCoupleHere>();
        var after = Cast.TheirRecord((Cast.Jonas, new CoupleDescribed(Cast.Called("Jo"), "America/New_York"))).Couples;
        Assert.Equal(new Person(Cast.Called("Jo"), "America/New_York"), after[Cast.Jonas]);
        Assert.Equal(Two[Cast.Mara], after[Cast.Mara]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Berlin")]
    [InlineData("Europe/Atlantis")]
    [InlineData("europe/berlin")]
    [InlineData("CET+1")]
    public void A_zone_nobody_knows_is_asked_for_again(string zone)
    {
        Nobody.Found(Cast.Called("Mara"), zone).Is_refused_as<UnknownZone>();
        Alone.Join(Cast.Called("Jonas"), zone).Is_refused_as<UnknownZone>();
        Two.Describe(Cast.Called("Mara"), zone, Cast.Mara).Is_refused_as<UnknownZone>();
    }

    [Theory]
    [InlineData("Europe/Berlin")]
    [InlineData("Pacific/Kiritimati")]
    [InlineData("Asia/Calcutta")] // an older name, which browsers still send
    [InlineData("UTC")]
    [InlineData("Etc/GMT+12")]
    public void A_zone_that_browsers_send_is_known(string zone) => Assert.True(CouplesState.IsZone(zone));

    [Fact]
    public void A_zone_that_was_forgotten_since_is_read_as_UTC_and_keeps_no_page_shut()
    {
        var person = new Person(Cast.Called("Mara"), "Europe/Atlantis");
        Assert.Equal(new LocalDate(2026, 11, 22), person.At(Instant.FromUtc(2026, 11, 22, 23, 59)).Date);
    }

    [Fact]
    public void That_he_came_is_news_to_her_for_two_of_her_days_unless_she_has_answered()
    {
        var day = Duration.FromDays(1);
        // He came on a Sunday at eight in the evening of her clock.
        bool IsNews(Duration later, bool hasAnswered = false, Partner to = Cast.Mara) =>
            Two.IsNewsThatTheyJoined(to, Cast.Evening + later, hasAnswered);
        Assert.True(IsNews(Duration.FromMinutes(1)));
        Assert.True(IsNews(day + Duration.FromMinutes(239)));
        Assert.False(IsNews(day + Duration.FromMinutes(241)));
        Assert.False(IsNews(-day));
        Assert.False(IsNews(Duration.FromMinutes(1), hasAnswered: true));
        Assert.False(IsNews(Duration.FromMinutes(1), to: Cast.Jonas));
        Assert.False(Alone.IsNewsThatTheyJoined(Cast.Mara, Cast.Evening, hasAnswered: false));
        Assert.False(Nobody.IsNewsThatTheyJoined(Cast.Mara, Cast.Evening, hasAnswered: false));
    }

    [Fact]
    public void When_he_came_stays_when_he_is_called_otherwise_and_a_joining_needs_both()
    {
        var jo = Cast.TheirRecord((Cast.Jonas, new CoupleDescribed(Cast.Called("Jo"), Cast.Berlin))).Couples;
        Assert.Equal(Cast.Evening + Duration.FromMinutes(1), jo.Joined);
        Assert.Null(Alone.Joined);
        Assert.False(Cast.Record((Cast.Jonas, Cast.JonasJoined)).Couples.IsOfTwo);
        Two.Describe(Cast.Called("Jonas"), "America/New_York", Cast.Jonas)
            .Comes_to(new CoupleDescribed(Cast.Called("Jonas"), "America/New_York"));
    }

    [Fact]
    public void Her_clock_says_when_it_is_and_a_skipped_hour_is_the_one_after_it()
    {
        var mara = Two[Cast.Mara]!;
        Assert.Equal("Europe/Berlin Mara", mara.Seen);
        Assert.Equal(new LocalDateTime(2026, 11, 22, 20, 0), mara.At(Cast.Evening));
        Assert.Equal(Cast.Evening, mara.MomentOf(new(2026, 11, 22, 20, 0)));
        Assert.Equal(Instant.FromUtc(2026, 3, 29, 1, 30), mara.MomentOf(new(2026, 3, 29, 2, 30)));
    }
}
