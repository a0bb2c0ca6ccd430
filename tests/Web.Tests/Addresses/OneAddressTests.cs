using System.Net.Sockets;
using Goldseam.Web.Guarding;
using Goldseam.Web.Tests.Cast;

namespace Goldseam.Web.Tests.Addresses;

/// <summary>A place that has an address is called by it, or by the machine's own name.</summary>
public sealed class OneAddressTests
{
    const string Address = "https://goldseam.test";

    [Fact]
    public async Task Whoever_asks_by_another_name_is_told_the_right_one_and_nothing_else()
    {
        await using var place = await Place.Opens(null, $"--Goldseam:Address={Address}");
        var mara = await place.Founds("Mara");
        foreach (var name in new[]
        {
            "elsewhere.example", "goldseam.test.elsewhere.example", "192.168.0.7", "goldseam.test:81", "127.0.0.1.elsewhere.example",
        })
        {
            foreach (var path in new[] { "/", "/today", "/invitation", "/nowhere", "/icon.svg", "/.well-known/goldseam" })
            {
                var reply = await mara.Opens(path, ("Host", name));
                Assert.Equal((421, $"This place has another address: {Address}"), (reply.Status, reply.Text));
                Assert.Empty(reply.SetCookies);
                Assert.Equal("no-store", reply.Header("Cache-Control"));
            }
            Assert.Equal(421, (await mara.Sends("/notes", [("id", place.NewId()), ("words", "Kept.")], [("Host", name)])).Status);
        }
        foreach (var name in new[] { "goldseam.test", "GOLDSEAM.test:443", "localhost:5080", "127.0.0.1", "[::1]:5080" })
            Assert.Equal(200, (await mara.Opens("/today", ("Host", name))).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData($"--Goldseam:Address={Address}")]
    public async Task Who_asks_by_no_name_at_all_or_by_what_could_be_none_is_answered_and_the_program_does_not_break(string setting)
    {
        await using var place = await Place.Opens(null, setting);
        var nobody = place.Meets("Nobody");
        foreach (var name in new[]
        {
            "", ":80", "goldseam.test:99999", "goldseam.test:", "-", "..", "a..b", "_", "1.2.3.4.5", "999.1.1.1", "[::1]:99999", "%41", "[]",
        })
            foreach (var path in new[] { "/", "/sign-in", "/nowhere", "/today" })
                Assert.Contains((await nobody.Opens(path, ("Host", name))).Status, (int[])[200, 400, 401, 404, 421]);
        using var socket = new TcpClient(place.Address.Host, place.Address.Port);
        await socket.GetStream().WriteAsync("GET / HTTP/1.0\r\n\r\n"u8.ToArray());
        using var reader = new StreamReader(socket.GetStream());
        Assert.StartsWith("HTTP/1.1 400", await reader.ReadLineAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_comes_from_the_address_or_from_the_machine_itself()
    {
        await using var place = await Place.Opens(null, $"--Goldseam:Address={Address}");
        var mara = await place.Founds("Mara");
        foreach (var (host, origin, isOurs) in new[]
        {
            ("goldseam.test", Address, true), ("goldseam.test", "https://GOLDSEAM.test", true), ("127.0.0.1:5080", Address, true),
            ("localhost:5080", "http://localhost:5080", true), ("goldseam.test", "http://goldseam.test", false),
            ("localhost:5080", "http://localhost:5081", false), ("goldseam.test", "https://goldseam.test:81", false),
            ("goldseam.test", "null", false), ("localhost", "http://elsewhere.example", false),
        })
        {
            var reply = await mara.Posts("/notes", [(Guard.TokenField, "wrong")], [("Host", host), ("Origin", origin)]);
            Assert.Equal(isOurs ? "This page went to sleep" : "This did not come from a page of ours", reply.Heading);
        }
    }

    [Theory]
    [InlineData("192.168.0.7:5080", "http", true)]
    [InlineData("goldseam.test", "http", true)]
    [InlineData("goldseam.test", "https", false)]
    [InlineData("localhost:5080", "http", false)]
    [InlineData("127.0.0.1:5080", "http", false)]
    [InlineData("[::1]:5080", "http", false)]
    public async Task Where_no_cookie_would_stay_the_first_page_says_so(string host, string scheme, bool says)
    {
        await using var place = await Place.Opens();
        var reply = await place.Meets("Nobody").Opens("/", ("Host", host), ("X-Forwarded-Proto", scheme));
        Assert.Equal(says, reply.Text.Contains("Nobody can sign in at this address", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_sign_is_new_for_each_start_and_the_same_for_everybody()
    {
        await using var place = await Place.Opens();
        var mara = await place.Founds("Mara");
        var sign = (await place.Meets("Nobody").Opens("/.well-known/goldseam")).Text;
        Assert.Matches("^[0-9a-f]{32}$", sign);
        Assert.Equal(sign, (await mara.Opens("/.well-known/goldseam")).Text);
        await place.Restarts();
        Assert.NotEqual(sign, (await mara.Opens("/.well-known/goldseam")).Text);
    }
}
