using System.Security.Cryptography;
using Goldseam.Web.Layout;
using Goldseam.Web.Tests.Cast;
using Xunit.Abstractions;

namespace Goldseam.Web.Tests.Probes;

public sealed class ObservatoryTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/sign-in")]
    public async Task Each_point_that_can_be_had_without_preloading_is_had(string path)
    {
        await using var target = await Target.Opens();
        string[] proxy = target.IsBehindItsProxy ? [] : ["X-Forwarded-Proto: https"];
        var rules = Observatory.Of(await target.Hears(Probe.Asking("", path, "200", proxy)));
        foreach (var (rule, found, points) in rules) output.WriteLine($"{rule,-30} {points,4:+0;-0;0}  {found}");
        output.WriteLine($"{path}: {Observatory.Total(rules)} of {Observatory.MostWithoutPreload}");
        Assert.DoesNotContain(rules, r => r.Points < 0);
        Assert.Equal(Observatory.MostWithoutPreload, Observatory.Total(rules));
    }

    [Theory]
    [InlineData("Set-Cookie: a=b; secure", -30)]
    [InlineData("Content-Security-Policy: default-src 'none'; script-src 'self' 'unsafe-inline'", -20)]
    [InlineData("Access-Control-Allow-Origin: *", -50)]
    [InlineData("Referrer-Policy: unsafe-url", -5)]
    public void A_header_that_costs_points_is_found(string header, int points) => Assert.Contains(
        Observatory.Of(new($"HTTP/1.1 200 OK\r\n{header}\r\n\r\n")), r => r.Points == points);

    [Fact]
    public void Where_too_much_is_wrong_nothing_good_counts() =>
        Assert.Equal(80, Observatory.Total([("a", "", -20), ("b", "", 10)]));

    [Fact]
    public async Task What_a_page_loads_is_what_it_says_it_must_hash_to()
    {
        await using var place = await Place.Opens();
        var nobody = place.Meets("Nobody");
        foreach (var (page, files) in new[] { ("/", 3), ("/calm", 4) })
        {
            var loaded = (await nobody.Opens(page)).Html.QuerySelectorAll("script[src], link[rel=stylesheet]");
            Assert.Equal(files, loaded.Length);
            foreach (var one in loaded)
            {
                var bytes = (await nobody.Opens(one.GetAttribute("src") ?? one.GetAttribute("href")!)).Body;
                Assert.Equal($"sha256-{Convert.ToBase64String(SHA256.HashData(bytes))}", one.GetAttribute("integrity"));
            }
        }
        Assert.StartsWith("sha256-", Bundle.Sheet("site").Integrity, StringComparison.Ordinal);
    }
}
