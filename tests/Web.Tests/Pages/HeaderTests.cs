using System.Text.RegularExpressions;
using Goldseam.Web.Guarding;
using Goldseam.Web.Tests.Cast;
using Goldseam.Web.Tests.Routes;

namespace Goldseam.Web.Tests.Pages;

[Collection(nameof(Walk))]
public sealed partial class HeaderTests(Walk walk)
{
    static readonly (string Name, string Value)[] OnEverything =
    [
        ("Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; " +
            "manifest-src 'self'; worker-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; " +
            "require-trusted-types-for 'script'; trusted-types app"),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"),
        ("X-Frame-Options", "DENY"),
        ("X-Robots-Tag", "noindex, nofollow"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Cross-Origin-Embedder-Policy", "require-corp"),
        ("Permissions-Policy",
            "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(), geolocation=(), " +
            "gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), picture-in-picture=(), usb=(), browsing-topics=()"),
    ];

    static readonly string[] Allowed =
    [
        .. OnEverything.Select(h => h.Name),
        "Content-Type", "Content-Length", "Transfer-Encoding", "Date", "Cache-Control", "Location", "Set-Cookie",
        "Retry-After", "Clear-Site-Data", "Pragma", "Expires", "Connection", "HX-Replace-Url",
    ];

    [Fact]
    public void Every_answer_tells_the_browser_to_load_ours_to_tell_nobody_and_to_keep_nothing()
    {
        foreach (var (what, reply) in walk.All)
        {
            foreach (var (name, value) in OnEverything) Assert.True(reply.Header(name) == value, $"{what}: {name} is {reply.Header(name)}");
            Assert.True(reply.Header("Cache-Control")!.Contains("no-store", StringComparison.Ordinal), what);
            Assert.Empty(reply.Headers.Select(h => h.Name).Except(Allowed, StringComparer.Ordinal));
            Assert.DoesNotContain(reply.Headers.GroupBy(h => h.Name, StringComparer.OrdinalIgnoreCase), g =>
                g.Count() > 1 && g.Key != "Set-Cookie");
        }
    }

    [Fact]
    public void Every_cookie_is_bound_to_this_host_and_out_of_reach_of_scripts()
    {
        string[] names = [Cookies.Visit, Cookies.Form, Cookies.Seen, Cookies.Browser, Cookies.Device, Cookies.Shared, Cookies.Discreet];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (what, reply) in walk.All)
        {
            foreach (var cookie in reply.SetCookies)
            {
                var parts = cookie.Split("; ");
                var name = parts[0].Split('=')[0];
                seen.Add(name);
                Assert.Contains(name, names);
                foreach (var part in new[] { "path=/", "secure", "httponly", "samesite=strict" })
                    Assert.True(parts.Contains(part, StringComparer.Ordinal), $"{what}: {cookie}");
                Assert.DoesNotContain(parts, p => p.StartsWith("domain", StringComparison.OrdinalIgnoreCase));
                var isKept = parts.Any(p => p.StartsWith("max-age", StringComparison.Ordinal));
                Assert.Equal(name is not (Cookies.Visit or Cookies.Form) && parts[0] != $"{name}=", isKept);
            }
            Assert.Equal(reply.SetCookies.Count, reply.SetCookies.Select(c => c.Split('=')[0]).Distinct(StringComparer.Ordinal).Count());
        }
        Assert.Equal(names.Length, seen.Count);
    }

    [Fact]
    public async Task What_is_the_same_for_everybody_sets_no_cookie_and_is_the_same_for_everybody()
    {
        await using var scene = await Scene.Opens();
        var pages = new Dictionary<string, string>(StringComparer.Ordinal);
        string[] files = [Layout.Bundle.Sheet("site").Address, Layout.Bundle.Script("app").Address, .. Layout.Bundle.Fonts];
        string[] paths = ["/calm", "/help", "/first-days", "/offline", "/offline/unsent", "/sw.js", "/icon.svg", "/manifest.webmanifest", .. files];
        foreach (var person in new[] { scene.Place.Meets("Nobody"), scene.Mara, scene.Vera })
        {
            foreach (var path in paths)
            {
                var reply = await person.Opens(path);
                Assert.Equal(200, reply.Status);
                Assert.Empty(reply.SetCookies);
                Assert.NotEmpty(reply.Body);
                Assert.Equal(pages.TryAdd(path, reply.Bytes) ? reply.Bytes : pages[path], reply.Bytes);
            }
        }
    }

    [Fact]
    public async Task Only_what_is_the_same_for_everybody_is_packed()
    {
        await using var scene = await Scene.Opens();
        foreach (var sample in RouteSamples.Pages.Where(s => s.Address != "/leave"))
        {
            var reply = await sample.Asked(scene, scene.Mara, headers: ("Accept-Encoding", "br, gzip"));
            var alike = RouteSamples.Mapped(scene.Place)[sample.Route].Metadata.GetMetadata<Alike>() is not null;
            Assert.Equal(alike ? "br" : null, reply.Header("Content-Encoding"));
        }
    }

    [Fact]
    public async Task Scripts_and_styles_are_packed_also_where_the_program_was_only_built()
    {
        await using var place = await Place.Opens();
        var nobody = place.Meets("Nobody");
        foreach (var path in new[] { Layout.Bundle.Sheet("site").Address, Layout.Bundle.Script("app").Address, Layout.Bundle.Script("calm").Address, Layout.Bundle.Icons, "/sw.js" })
        {
            var plain = await nobody.Opens(path);
            Assert.Null(plain.Header("Content-Encoding"));
            var packed = await nobody.Opens(path, ("Accept-Encoding", "gzip, br"));
            Assert.NotNull(packed.Header("Content-Encoding"));
            Assert.Contains("Accept-Encoding", packed.Header("Vary"), StringComparison.Ordinal);
            Assert.True(packed.Body.Length < plain.Body.Length * 6 / 10, $"{path}: {plain.Body.Length} bytes became {packed.Body.Length}.");
            using var unpacked = new System.IO.Compression.GZipStream(new MemoryStream(packed.Body), System.IO.Compression.CompressionMode.Decompress);
            using var whole = new MemoryStream();
            await unpacked.CopyToAsync(whole);
            Assert.Equal(plain.Body, whole.ToArray());
        }
        foreach (var path in Layout.Bundle.Fonts)
            Assert.Null((await nobody.Opens(path, ("Accept-Encoding", "gzip, br"))).Header("Content-Encoding"));
    }

    [Fact]
    public async Task What_carries_a_hash_in_its_name_is_kept_for_ever_and_what_is_missing_is_not()
    {
        await using var place = await Place.Opens();
        var nobody = place.Meets("Nobody");
        Assert.Equal("public, max-age=31536000, immutable", (await nobody.Opens(Layout.Bundle.Sheet("site").Address)).Header("Cache-Control"));
        Assert.Equal("no-store", (await nobody.Opens("/dist/site-00000000.css")).Header("Cache-Control"));
        Assert.Contains("no-cache", (await nobody.Opens("/sw.js")).Header("Cache-Control"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Behind_a_proxy_that_speaks_TLS_browsers_are_told_to_stay_with_it()
    {
        await using var place = await Place.Opens();
        var nobody = place.Meets("Nobody");
        Assert.Null((await nobody.Opens("/")).Header("Strict-Transport-Security"));
        Assert.Equal("max-age=63072000",
            (await nobody.Opens("/", ("X-Forwarded-Proto", "https"))).Header("Strict-Transport-Security"));
    }

    /// <summary>Ids, days, numbers and choices say nothing of what somebody wrote; anything else in an address would be found.</summary>
    [Fact]
    public void An_address_carries_no_words()
    {
        var leads = walk.All.Select(r => r.Reply.Location).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        Assert.True(leads.Count > 40);
        var routes = RouteSamples.Pages.Select(s => ShapeOf(s.Address.Split('?')[0])).ToHashSet(StringComparer.Ordinal);
        var places = walk.Pages.SelectMany(p => p.Page.QuerySelectorAll("[id]")).Select(e => ShapeOf(e.Id!)).ToHashSet(StringComparer.Ordinal);
        Assert.Equal([], leads.Where(lead => !SaysNothing(lead)));

        bool SaysNothing(string lead)
        {
            var match = Address().Match(lead);
            return lead == Walk.LeavesTo
                || routes.Contains(ShapeOf(match.Groups["path"].Value))
                && match.Groups["value"].Captures.All(v => v.Value.Split('.', '+').All(one => Choices.Contains(ShapeOf(one))))
                && (match.Groups["place"] is not { Success: true } place || places.Contains(ShapeOf(place.Value)));
        }
    }

    /// <summary>Every choice that a page can offer, by the name it has in an address, and what stands for an id, a day or a number.</summary>
    static readonly HashSet<string> Choices = new(
        new[] { typeof(Domain.RecordState).Assembly, typeof(WebProgram).Assembly }.SelectMany(a => a.GetTypes()).Where(t => t.IsEnum)
            .SelectMany(t => t.GetEnumNames()).Select(Source.Kebab).Concat(["", "{id}", "{day}", "{n}"]), StringComparer.Ordinal);

    static string ShapeOf(string address) => Number().Replace(Day().Replace(Id().Replace(address, "{id}"), "{day}"), "{n}");

    [GeneratedRegex("^(?<path>[^?#]*)(?:[?&][a-z-]+=(?<value>[^&#]*))*(?:#(?<place>.*))?$", RegexOptions.None, 1000)]
    private static partial Regex Address();

    [GeneratedRegex("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", RegexOptions.NonBacktracking)]
    private static partial Regex Id();

    [GeneratedRegex("[0-9]{4}-[0-9]{2}-[0-9]{2}", RegexOptions.NonBacktracking)]
    private static partial Regex Day();

    [GeneratedRegex("^[0-9]{1,2}$", RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}
