using Goldseam.Store.Tests.Postgres;
using Goldseam.Web.Guarding;
using Goldseam.Web.Tests.Cast;

namespace Goldseam.Web.Tests.Health;

/// <summary>The database stops and starts under the pages of two people.</summary>
public sealed class DatabaseAwayTests : IDisposable
{
    /// <summary>Pages asked for at once, so that many connections are open when the server goes.</summary>
    const int AtOnce = 8;

    readonly PostgresServer server = new();

    public void Dispose() => server.Dispose();

    Task<Place> Opens() => Place.Opens(null, $"--Goldseam:Data={server.Address}");

    static Task<Reply[]> Many(Person who, string path) => Task.WhenAll(Enumerable.Range(0, AtOnce).Select(async _ =>
    {
        var tab = who.Elsewhere();
        tab.Has(who.RemembersJar());
        return await tab.Opens(path);
    }));

    [Fact]
    public async Task A_restart_between_two_pages_is_noticed_by_nobody()
    {
        await using var place = await Opens();
        var (mara, jonas) = await place.Couple();
        for (var again = 0; again < 3; again++)
        {
            Assert.All(await Many(mara, "/today"), page => Assert.Equal(200, page.Status));
            server.Stops();
            server.Starts();
            Assert.All(await Many(mara, "/today"), page => Assert.Equal(200, page.Status));
            Assert.Equal(200, (await jonas.Opens("/promises")).Status);
        }
    }

    [Fact]
    public async Task What_is_saved_first_after_a_restart_is_saved_once()
    {
        await using var place = await Opens();
        var (mara, jonas) = await place.Couple();
        for (var again = 0; again < 3; again++)
        {
            server.Stops();
            server.Starts();
            Assert.Equal(302, (await jonas.Writes_a_note($"Number {again}.")).Status);
            Assert.Equal(302, (await mara.Tells(place.NewId(), "update", $"The train is late, {again}.")).Status);
        }
        var notes = (await jonas.Opens("/notes")).Text;
        for (var again = 0; again < 3; again++) Assert.Single(notes.Split($"Number {again}.").Skip(1));
    }

    [Fact]
    public async Task While_it_is_away_there_is_one_kind_sentence_and_the_words_are_kept()
    {
        await using var place = await Opens();
        var (mara, jonas) = await place.Couple();
        var id = place.NewId();
        await jonas.Keeps_a_spare_key();
        place.MayFail = true;
        server.Stops();
        foreach (var path in new[] { "/today", "/notes", "/calendar", "/me", "/record", "/" })
        {
            var page = await mara.Opens(path);
            Assert.Equal((503, "We cannot reach what is stored"), (page.Status, page.Heading));
            Assert.Contains("Try again in a moment.", page.Text, StringComparison.Ordinal);
        }
        var sent = await jonas.Writes_a_note("Do not lose these.", id);
        Assert.Equal((503, "We cannot reach what is stored"), (sent.Status, sent.Heading));
        Assert.Contains("Do not lose these.", sent.Text, StringComparison.Ordinal);
        Assert.Equal(503, (await mara.Opens("/live", ("Accept", "text/event-stream"))).Status);
        Assert.Equal(503, (await jonas.Elsewhere().Signs_in()).Status);
        Assert.DoesNotContain("Exception:", place.Complaints, StringComparison.Ordinal);
        Assert.Contains("does not answer", place.Complaints, StringComparison.Ordinal);

        server.Starts();
        place.MayFail = false;
        foreach (var _ in "ab") Assert.Equal(302, (await jonas.Writes_a_note("Do not lose these.", id)).Status);
        Assert.Single((await jonas.Opens("/notes")).Text.Split("Do not lose these.").Skip(1));
        Assert.Equal(200, (await mara.Opens("/today")).Status);
    }

    [Fact]
    public async Task Whoever_asks_whether_it_is_ready_is_told_no_and_never_sees_a_page()
    {
        await using var place = await Opens();
        var mara = await place.Founds("Mara");
        place.MayFail = true;
        server.Stops();
        foreach (var who in new[] { mara, place.Meets("Nobody") })
        {
            var ready = await who.Opens("/health/ready");
            Assert.Equal((503, "not ok"), (ready.Status, ready.Text));
            var live = await who.Opens("/health/live");
            Assert.Equal((200, "ok"), (live.Status, live.Text));
        }
        server.Starts();
        Assert.Equal(200, (await mara.Opens("/health/ready")).Status);
    }

    [Fact]
    public async Task A_minute_numbers_and_leaving_need_no_database()
    {
        await using var place = await Opens();
        var mara = await place.Founds("Mara");
        place.MayFail = true;
        server.Stops();
        foreach (var path in new[] { "/calm", "/help", "/first-days" }) Assert.Equal(200, (await mara.Opens(path)).Status);
        var left = await mara.Opens("/leave");
        Assert.Equal(302, left.Status);
        Assert.StartsWith("https://", left.Location, StringComparison.Ordinal);
        Assert.DoesNotContain(Cookies.Visit, mara.Jar.Keys);
    }

    [Fact]
    public async Task A_crash_signs_everybody_out_and_breaks_nothing()
    {
        await using var place = await Opens();
        var (mara, jonas) = await place.Couple();
        server.Crashes();
        server.Starts();
        Assert.Equal(401, (await mara.Opens("/today")).Status);
        Assert.Equal(302, (await jonas.Signs_in()).Status);
        Assert.Equal(200, (await jonas.Opens("/today")).Status);
    }
}
