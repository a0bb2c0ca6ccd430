using Goldseam.Domain.Couples;
using Goldseam.Web.Couples;
using Goldseam.Web.Tests.Cast;
using NodaTime;

namespace Goldseam.Web.Tests.FirstEvening;

/// <summary>A zone has one name here: that of today. What browsers still call it is understood.</summary>
public sealed class ZonesTests
{
    public static TheoryData<string, string> OldNames => new()
    {
        { "Africa/Asmera", "Africa/Asmara" }, { "America/Buenos_Aires", "America/Argentina/Buenos_Aires" },
        { "America/Catamarca", "America/Argentina/Catamarca" }, { "America/Coral_Harbour", "America/Atikokan" },
        { "America/Cordoba", "America/Argentina/Cordoba" }, { "America/Godthab", "America/Nuuk" },
        { "America/Indianapolis", "America/Indiana/Indianapolis" }, { "America/Jujuy", "America/Argentina/Jujuy" },
        { "America/Louisville", "America/Kentucky/Louisville" }, { "America/Mendoza", "America/Argentina/Mendoza" },
        { "Asia/Calcutta", "Asia/Kolkata" }, { "Asia/Katmandu", "Asia/Kathmandu" }, { "Asia/Rangoon", "Asia/Yangon" },
        { "Asia/Saigon", "Asia/Ho_Chi_Minh" }, { "Atlantic/Faeroe", "Atlantic/Faroe" }, { "Europe/Kiev", "Europe/Kyiv" },
        { "Pacific/Enderbury", "Pacific/Kanton" }, { "Pacific/Ponape", "Pacific/Pohnpei" }, { "Pacific/Truk", "Pacific/Chuuk" },
        { "UTC", "Etc/UTC" }, { "US/Eastern", "America/New_York" },
    };

    [Theory]
    [MemberData(nameof(OldNames))]
    public void An_old_name_becomes_the_one_of_today_and_keeps_its_clock(string old, string now)
    {
        Assert.Equal(now, Zones.Read(old));
        Assert.True(CouplesState.IsZone(now));
        var winter = Instant.FromUtc(2026, 1, 1, 0, 0);
        foreach (var moment in new[] { winter, winter + Duration.FromDays(180) })
            Assert.Equal(
                DateTimeZoneProviders.Tzdb[old].GetUtcOffset(moment), DateTimeZoneProviders.Tzdb[now].GetUtcOffset(moment));
    }

    [Fact]
    public void What_is_offered_and_every_place_of_the_database_keeps_its_own_name()
    {
        foreach (var zone in Zones.Offered.Concat(["Europe/Oslo", "Europe/Luxembourg", "Africa/Asmara", "Asia/Ho_Chi_Minh", "America/Coyhaique"]))
            Assert.Equal(zone, Zones.Read(zone));
    }

    [Theory]
    [InlineData(null, "")]
    [InlineData("", "")]
    [InlineData("Etc/Unknown", "Etc/Unknown")]
    [InlineData("Mars/Olympus", "Mars/Olympus")]
    [InlineData("UTC-18:00", "UTC-18:00")]
    public void What_is_no_zone_becomes_none(string? typed, string read)
    {
        Assert.Equal(read, Zones.Read(typed));
        Assert.False(CouplesState.IsZone(read));
    }

    [Fact]
    public void What_a_browser_may_say_is_known_once_and_every_name_of_it_is_taken()
    {
        var known = Zones.Known.Split(';').SelectMany(area => area.Split(' ')[1..].Select(place => $"{area.Split(' ')[0]}/{place}")).ToList();
        Assert.All(known, name => Assert.True(CouplesState.IsZone(Zones.Read(name.Split('=')[0])), name));
        Assert.Contains("Europe/Kiev=Kyiv", known);
        Assert.Contains("America/Indianapolis=Indiana/Indianapolis", known);
        Assert.Empty(known.Intersect(Zones.Offered));
        Assert.Equal(known.Count, known.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(19, known.Count(name => name.Contains('=', StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_forms_take_an_old_name_and_keep_the_one_of_today()
    {
        await using var place = await Place.Opens();
        var mara = await place.Founds("Mara");
        Assert.Equal("/me", (await mara.Sends("/me/name", ("name", "Mara"), ("zone", "Asia/Calcutta"))).Location);
        var chosen = (await mara.Opens("/me/name")).Html.QuerySelectorAll("#zone option[selected]");
        Assert.Equal("Asia/Kolkata", Assert.Single(chosen).GetAttribute("value"));
        var ben = place.Meets("Ben");
        Assert.Equal(302, (await ben.Sends("/begin",
            ("name", "Ben"), ("signInName", "ben.here"), ("passphrase", ben.Passphrase), ("zone", "Europe/Kiev"), ("operatorCode", ""))).Status);
        Assert.Equal("Europe/Kyiv", (await ben.Opens("/me/name")).Html.QuerySelector("#zone option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_zone_that_was_refused_is_not_chosen_once_more()
    {
        await using var place = await Place.Opens();
        var mara = await place.Founds("Mara");
        var refused = await mara.Sends("/me/name", ("name", "Mara"), ("zone", "Etc/Unknown"));
        Assert.Equal(422, refused.Status);
        Assert.Empty(refused.Html.QuerySelectorAll("#zone option[selected], #zone option[value='Etc/Unknown']"));
        Assert.DoesNotContain("Etc/Unknown", refused.Text, StringComparison.Ordinal);
    }
}
