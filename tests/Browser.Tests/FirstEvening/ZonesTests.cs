using Goldseam.Browser.Tests.Screens;
using static Microsoft.Playwright.Assertions;

namespace Goldseam.Browser.Tests.FirstEvening;

/// <summary>In whose clock a day begins, on phones that say it by an old name, by none, or that have travelled.</summary>
[Collection(InAnotherBrowser.Name)]
public sealed class ZonesTests(Chromium chromium)
{
    const string OnToday = "[data-keeps-zone]";

    /// <summary>A browser that says what the address of the page says.</summary>
    const string SaysIts =
        """
        const said = new URLSearchParams(location.search).get('says');
        const real = Intl.DateTimeFormat.prototype.resolvedOptions;
        if (said) Intl.DateTimeFormat.prototype.resolvedOptions = function () { return { ...real.call(this), timeZone: said }; };
        """;

    static readonly (string Old, string Now)[] OldNames =
    [
        ("Africa/Asmera", "Africa/Asmara"), ("America/Buenos_Aires", "America/Argentina/Buenos_Aires"),
        ("America/Catamarca", "America/Argentina/Catamarca"), ("America/Coral_Harbour", "America/Atikokan"),
        ("America/Cordoba", "America/Argentina/Cordoba"), ("America/Godthab", "America/Nuuk"),
        ("America/Indianapolis", "America/Indiana/Indianapolis"), ("America/Jujuy", "America/Argentina/Jujuy"),
        ("America/Louisville", "America/Kentucky/Louisville"), ("America/Mendoza", "America/Argentina/Mendoza"),
        ("Asia/Calcutta", "Asia/Kolkata"), ("Asia/Katmandu", "Asia/Kathmandu"), ("Asia/Rangoon", "Asia/Yangon"),
        ("Asia/Saigon", "Asia/Ho_Chi_Minh"), ("Atlantic/Faeroe", "Atlantic/Faroe"), ("Europe/Kiev", "Europe/Kyiv"),
        ("Pacific/Enderbury", "Pacific/Kanton"), ("Pacific/Ponape", "Pacific/Pohnpei"), ("Pacific/Truk", "Pacific/Chuuk"),
        ("Europe/Oslo", "Europe/Oslo"), ("Europe/Luxembourg", "Europe/Luxembourg"), ("UTC", "Etc/UTC"),
    ];

    static Task<string[]> Options(Person person) =>
        person.Page.EvalOnSelectorAsync<string[]>("#zone", "select => [...select.options].map(o => o.textContent.trim())");

    [Fact]
    public async Task A_phone_in_Kyiv_is_offered_Kyiv_once_and_it_is_taken()
    {
        await using var home = await Home.Open(chromium);
        var mara = await home.Somebody("Mara", zone: "Europe/Kiev");
        await mara.Opens("/begin/way-in");
        Assert.Equal("Europe/Kyiv", await mara.Page.InputValueAsync("#zone"));
        Assert.Single(await Options(mara), o => o is "Kyiv" or "Kiev");
        await mara.FillsAccount();
        await mara.Sends();
        await mara.ArrivesAt("/first-evening/check-in");
        await mara.Opens("/me/name");
        Assert.Equal("Europe/Kyiv", await mara.Page.InputValueAsync("#zone"));
        await Expect(mara.Page.Locator("[data-phone-zone]")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Every_old_name_leads_to_the_place_of_today_and_a_name_of_nowhere_chooses_nothing()
    {
        await using var home = await Home.Open(chromium);
        var mara = await home.Somebody("Mara");
        await mara.Context.AddInitScriptAsync(SaysIts);
        await mara.Opens("/begin/way-in?says=Nowhere");
        var unchanged = await Options(mara);
        foreach (var (old, now) in OldNames)
        {
            await mara.Opens($"/begin/way-in?says={old}");
            Assert.Equal(now, await mara.Page.InputValueAsync("#zone"));
            var options = await Options(mara);
            Assert.Equal(options.Length, options.Distinct(StringComparer.Ordinal).Count());
        }
        foreach (var nowhere in new[] { "Etc/Unknown", "Mars/Olympus", "Europe/Atlantis", "%2B05:30", "GMT" })
        {
            await mara.Opens($"/begin/way-in?says={nowhere}");
            Assert.Equal(unchanged, await Options(mara));
            Assert.Equal("Europe/London", await mara.Page.InputValueAsync("#zone"));
        }
    }

    [Fact]
    public async Task Whose_phone_has_travelled_is_told_once_and_changes_their_clock_or_leaves_it()
    {
        await using var home = await Home.Open(chromium);
        var mara = await home.Somebody("Mara");
        await mara.Begins();
        await Expect(mara.Page.Locator(OnToday)).ToBeHiddenAsync();

        var abroad = await home.Somebody("Mara", zone: "America/New_York");
        await abroad.SignsIn();
        await abroad.ArrivesAt("/today");
        await Expect(abroad.Page.Locator($"{OnToday}:visible")).ToHaveCountAsync(1);
        await abroad.Sees("Your phone is in New York. Your day here still ends at midnight in Berlin.");
        Assert.Empty(await Looking.At(abroad.Page));
        await abroad.Tap($"{OnToday} button");
        await Expect(abroad.Page.Locator(OnToday)).ToBeHiddenAsync();
        await abroad.Opens("/today");
        await Expect(abroad.Page.Locator(OnToday)).ToBeHiddenAsync();

        await abroad.Opens("/me/name");
        Assert.Equal("Europe/Berlin", await abroad.Page.InputValueAsync("#zone"));
        await abroad.Sees("Your phone is in New York.");
        Assert.Empty(await Looking.At(abroad.Page));
        await abroad.Tap("[data-phone-zone] button");
        Assert.Equal("America/New_York", await abroad.Page.InputValueAsync("#zone"));
        await abroad.HasFocusOn("#zone");
        await abroad.Sends();
        await abroad.ArrivesAt("/me");
        await mara.Opens("/today");
        await mara.Sees("Your phone is in Berlin. Your day here still ends at midnight in New York.");
        Assert.DoesNotContain(abroad.Asked, a => a.Contains("zone", StringComparison.OrdinalIgnoreCase));
        Assert.Empty(abroad.RealComplaints);
    }

    [Fact]
    public async Task A_phone_with_the_same_clock_and_one_that_is_to_say_nothing_say_nothing()
    {
        await using var home = await Home.Open(chromium);
        var mara = await home.Somebody("Mara");
        await mara.Begins();
        var oslo = await home.Somebody("Mara", zone: "Europe/Oslo");
        await oslo.SignsIn();
        await oslo.ArrivesAt("/today");
        await Expect(oslo.Page.Locator(OnToday)).ToBeHiddenAsync();
        var discreet = await home.Somebody("Mara", zone: "America/New_York");
        await discreet.SignsIn();
        await discreet.Opens("/locks");
        await discreet.Tap("form[action='/locks/discreet'] button");
        await discreet.Opens("/today");
        await discreet.Tap(".reveal");
        await discreet.Sees("Good evening, Mara");
        await Expect(discreet.Page.Locator(OnToday)).ToBeHiddenAsync();
    }
}
