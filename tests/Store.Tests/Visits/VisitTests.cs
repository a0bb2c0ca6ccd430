using NodaTime;

namespace Goldseam.Store.Tests.Visits;

public sealed class VisitTests : IDisposable
{
    readonly Home home = new();

    public void Dispose() => home.Dispose();

    async Task<bool> Opens(string? cookie, bool prolong = true)
    {
        using var visit = await home.Store.Open(cookie, null, prolong);
        return visit is not null;
    }

    async Task<Person> AnotherBrowser(string name)
    {
        var entrance = await home.Store.Accounts.SignIn(Home.SignInNameOf(name), Home.PassphraseTextOf(name), null);
        return new(home, name, entrance.VisitCookie!);
    }

    [Fact]
    public async Task It_ends_after_thirty_minutes_of_nothing()
    {
        var mara = await home.Found("Mara");
        home.Clock.Pass(Duration.FromMinutes(29));
        Assert.True(await Opens(mara.Cookie));
        home.Clock.Pass(Duration.FromMinutes(30));
        Assert.True(await Opens(mara.Cookie));
        home.Clock.Pass(Duration.FromMinutes(30) + Duration.FromMilliseconds(1));
        Assert.False(await Opens(mara.Cookie));
        home.Clock.Pass(-Duration.FromHours(1));
        Assert.False(await Opens(mara.Cookie));
    }

    [Fact]
    public async Task What_a_page_does_by_itself_does_not_prolong_it()
    {
        var mara = await home.Found("Mara");
        for (var i = 0; i < 3; i++)
        {
            home.Clock.Pass(Duration.FromMinutes(10));
            Assert.True(await Opens(mara.Cookie, prolong: false));
        }
        home.Clock.Pass(Duration.FromSeconds(1));
        Assert.False(await Opens(mara.Cookie, prolong: false));
    }

    [Fact]
    public async Task It_ends_after_twelve_hours_whatever_happens()
    {
        var mara = await home.Found("Mara");
        for (var i = 0; i < 36; i++)
        {
            home.Clock.Pass(Duration.FromMinutes(20));
            Assert.True(await Opens(mara.Cookie));
        }
        home.Clock.Pass(Duration.FromSeconds(1));
        Assert.False(await Opens(mara.Cookie));
    }

    [Fact]
    public async Task Signing_out_ends_it_at_once_and_no_other()
    {
        var (mara, jonas) = await home.Couple();
        var phone = await AnotherBrowser("Mara");
        await home.Store.Visits.End(mara.Cookie);
        Assert.False(await Opens(mara.Cookie));
        Assert.True(await Opens(phone.Cookie));
        Assert.True(await Opens(jonas.Cookie));
        await home.Store.Visits.End(mara.Cookie);
        await home.Store.Visits.End(null);
        await home.Store.Visits.End("no cookie at all");
    }

    [Fact]
    public async Task Ending_everywhere_leaves_only_the_one_who_asked_and_nobody_elses()
    {
        var (mara, jonas) = await home.Couple();
        var (phone, tablet) = (await AnotherBrowser("Mara"), await AnotherBrowser("Mara"));
        using (var visit = await mara.Open())
        {
            Assert.Equal(3, (await home.Store.Visits.Of(visit.Keys.Member, visit.Id)).Count);
            var old = (await home.Store.Visits.Of(visit.Keys.Member, visit.Id)).First(v => !v.IsThisOne);
            await home.Store.Visits.End(visit.Keys.Member, old.Id);
            Assert.Equal(2, (await home.Store.Visits.Of(visit.Keys.Member, visit.Id)).Count);
            await home.Store.Visits.EndAll(visit.Keys.Member, except: visit.Id);
        }
        Assert.True(await Opens(mara.Cookie));
        Assert.False(await Opens(phone.Cookie));
        Assert.False(await Opens(tablet.Cookie));
        Assert.True(await Opens(jonas.Cookie));
    }

    [Fact]
    public async Task A_restart_ends_every_visit()
    {
        var (mara, jonas) = await home.Couple();
        home.Restart();
        Assert.False(await Opens(mara.Cookie));
        Assert.False(await Opens(jonas.Cookie));
        Assert.Equal(0, await home.Store.Visits.Count());
    }

    [Fact]
    public async Task A_cookie_that_was_changed_guessed_or_made_up_opens_nothing()
    {
        var mara = await home.Found("Mara");
        var random = new Random(5);
        for (var i = 0; i < 10_000; i++)
        {
            var guess = new byte[32];
            random.NextBytes(guess);
            Assert.False(await Opens(System.Buffers.Text.Base64Url.EncodeToString(guess)));
        }
        string?[] spoiltOnes = [null, "", "A", mara.Cookie + "A", mara.Cookie[..^1], new('A', 43), new('%', 43), new('ü', 43)];
        foreach (var spoilt in spoiltOnes)
            Assert.False(await Opens(spoilt));
        Assert.True(await Opens(mara.Cookie));
    }

    [Fact]
    public async Task The_browser_cookie_and_the_seen_cookie_open_nothing()
    {
        var mara = await home.Found("Mara");
        var entrance = await mara.SignsIn();
        await mara.KeepsANote();
        Assert.False(await Opens(entrance.BrowserCookie));
        Assert.False(await Opens(mara.Seen));
        Assert.NotEqual(entrance.VisitCookie, (await mara.SignsIn()).VisitCookie);
    }

    [Fact]
    public async Task Two_browsers_see_what_each_other_wrote()
    {
        var mara = await home.Found("Mara");
        var phone = await AnotherBrowser("Mara");
        await mara.KeepsANote("On the laptop.");
        await phone.KeepsANote("On the phone.");
        Assert.Equal(2, (await mara.Reads()).OpenDrawer.Notes.All.Count);
        Assert.Equal(await mara.SeesEverything(), await phone.SeesEverything());
    }

    [Fact]
    public async Task Visits_that_are_over_do_not_pile_up()
    {
        await home.Found("Mara");
        for (var i = 0; i < 5; i++) await AnotherBrowser("Mara");
        Assert.Equal(6, await home.Store.Visits.Count());
        home.Clock.Pass(Duration.FromHours(1));
        await AnotherBrowser("Mara");
        Assert.Equal(1, await home.Store.Visits.Count());
    }

    [Fact]
    public async Task The_keys_of_a_visit_are_cleared_when_the_request_is_over()
    {
        var mara = await home.Found("Mara");
        var visit = await mara.Open();
        var key = visit.Keys.AuthorKey;
        Assert.Contains(key.ToArray(), b => b != 0);
        visit.Dispose();
        Assert.DoesNotContain(key.ToArray(), b => b != 0);
    }
}
