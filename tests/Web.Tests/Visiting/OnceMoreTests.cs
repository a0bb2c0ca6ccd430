using System.Net.Sockets;
using System.Text;
using Goldseam.Web.Guarding;
using Goldseam.Web.Tests.Cast;
using NodaTime;

namespace Goldseam.Web.Tests.Visiting;

/// <summary>Somebody holds Mara's phone for a moment, or has her cookie: neither becomes a key.</summary>
public sealed class OnceMoreTests
{
    static readonly Duration AWhile = Duration.FromMinutes(6);

    static async Task<Person> MaraWithAClosedDrawer(Place place)
    {
        var (mara, _) = await place.Couple();
        await mara.Writes_a_note("Only for the drawer.");
        await mara.Sends("/side", ("id", place.NewId()), ("side", "broke"), ("outlook", "want-to-end"), ("tomorrow", "Tell nobody yet."));
        await mara.Checks_in("numb", "Only for myself.", "only-me");
        await mara.Sends("/locks", ("minutes", "30"), ("onDrawer", "yes"));
        place.Waits(AWhile);
        return mara;
    }

    [Theory]
    [InlineData("/locks", "minutes", "30")]
    [InlineData("/devices", "pin", "905172")]
    [InlineData("/spare-key", "lastGroup", "0000")]
    public async Task What_opens_another_way_in_or_loosens_a_lock_asks_for_proof_that_is_fresh(string form, string field, string value)
    {
        await using var place = await Place.Opens();
        var mara = await MaraWithAClosedDrawer(place);
        var jar = mara.RemembersJar();
        Assert.Equal(401, (await mara.Sends(form, (field, value), ("name", "My phone"))).Status);
        mara.Has(jar);
        Assert.Equal(401, (await mara.Opens("/notes")).Status);
        Assert.Equal(0, place.Counts("SELECT count(*) FROM devices"));
    }

    [Fact]
    public async Task Staying_here_is_no_proof_and_the_passphrase_is()
    {
        await using var place = await Place.Opens();
        var mara = await place.Founds("Mara");
        for (var minutes = 0; minutes < 6; minutes++)
        {
            place.Waits(Duration.FromMinutes(1));
            Assert.Equal(200, (await mara.Opens("/today")).Status);
        }
        var jar = mara.RemembersJar();
        Assert.Equal(401, (await mara.Opens("/spare-key")).Status);
        mara.Has(jar);
        Assert.Equal("/spare-key", (await mara.Sends("/unlock", ("passphrase", mara.Passphrase), ("returnTo", "/spare-key"))).Location);
        Assert.Equal(200, (await mara.Opens("/spare-key")).Status);
    }

    [Fact]
    public async Task While_the_drawer_is_closed_no_page_shows_what_lies_in_it()
    {
        await using var place = await Place.Opens();
        var mara = await MaraWithAClosedDrawer(place);
        var jar = mara.RemembersJar();
        string[] pages =
            ["/today", "/today?change=1", "/today?evening=first", "/first-evening/check-in", "/first-evening/side", "/side", "/pace", "/us", "/notes", "/me", "/check-ins"];
        string[] forms = ["/side/share", "/side/withdraw", "/pace/keep"];
        var replies = new List<Reply>();
        foreach (var page in pages)
        {
            mara.Has(jar);
            replies.Add(await mara.Opens(page));
        }
        foreach (var form in forms)
        {
            mara.Has(jar);
            replies.Add(await mara.Sends(form));
        }
        foreach (var reply in replies)
            foreach (var secret in new[] { "Only for", "Tell nobody", "want-to-end\" checked", "What to say now", "One true sentence" })
                Assert.DoesNotContain(secret, reply.Text, StringComparison.Ordinal);
        mara.Has(jar);
        Assert.DoesNotContain("I broke something", (await mara.Opens("/us")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_took_its_time_finds_the_visit_ended_and_does_and_shows_nothing()
    {
        await using var place = await Place.Opens();
        var mara = await place.Founds("Mara");
        await mara.Keeps_a_spare_key();
        var thief = mara.RemembersJar();
        var body = Person.Encode([(Guard.TokenField, mara.Token), ("id", place.NewId()), ("words", "")]);
        using var client = new TcpClient();
        await client.ConnectAsync(place.Address.Host, place.Address.Port);
        await using var stream = client.GetStream();
        var head = $"POST /notes HTTP/1.1\r\nHost: goldseam.test\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\n"
            + $"Cookie: {Cookies.Visit}={thief[Cookies.Visit]}\r\nContent-Length: {body.Length}\r\n\r\n{body[..10]}";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head));
        await stream.FlushAsync();
        // What was asked after it is answered: the program waits for the rest of the form by now.
        for (var i = 0; i < 5; i++) Assert.Equal(200, (await mara.Opens("/today")).Status);
        await mara.Signs_out();
        await mara.Signs_in();
        await mara.Writes_a_note("Written after the sign-out.");
        await stream.WriteAsync(Encoding.ASCII.GetBytes(body[10..]));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var answer = await reader.ReadToEndAsync();
        Assert.StartsWith("HTTP/1.1 401", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("Written after", answer, StringComparison.Ordinal);
    }
}
