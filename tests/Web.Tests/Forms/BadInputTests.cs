using Goldseam.Web.Guarding;
using Goldseam.Web.Tests.Cast;
using Goldseam.Web.Tests.Routes;
using NodaTime;
using Xunit.Abstractions;

namespace Goldseam.Web.Tests.Forms;

/// <summary>Whatever is typed, every answer is one of ours, nothing typed is markup, and the program goes on.</summary>
public sealed class BadInputTests(ITestOutputHelper output)
{
    static readonly int[] Kind = [200, 302, 400, 401, 403, 404, 413, 422, 429];

    static readonly Func<(string Name, string Value), IEnumerable<(string, string)>>[] Changes =
    [
        f => [f, f],
        f => [f, (f.Name, "another")],
        f => [($"{f.Name}[]", f.Value)],
        f => [($"{f.Name}[0]", f.Value), ($"{f.Name}[1]", "b")],
        f => [($"{f.Name}.Text", f.Value)],
        f => [($"form.{f.Name}", f.Value)],
        f => [(f.Name.ToUpperInvariant(), f.Value)],
        f => [(f.Name, "")],
        f => [($"{f.Name}[99999999]", f.Value)],
        f => [($"{f.Name}[" + string.Concat(Enumerable.Repeat("a][", 15)), f.Value)],
        _ => [],
    ];

    /// <summary>One of our answers, and never an empty one.</summary>
    static bool IsKind(Reply reply) => Kind.Contains(reply.Status) && (reply.Status == 302 || reply.Body.Length > 0);

    [Fact]
    public async Task Every_field_of_every_form_takes_anything_kindly()
    {
        await using var scene = await Scene.Opens();
        var sent = 0;
        foreach (var sample in RouteSamples.Forms.Where(s => s.Form is not null))
        {
            foreach (var (name, _) in sample.Typed(scene))
            {
                foreach (var value in Nasty.Encoded)
                {
                    var person = RouteSamples.IsPublic(scene.Place, sample) ? scene.Place.Meets("Somebody") : scene.Mara;
                    if (person == scene.Mara && !person.IsIn) await person.Signs_in();
                    await person.Has_a_token();
                    var others = Person.Encode(sample.Typed(scene).Where(f => f.Name != name));
                    var body = $"{Guard.TokenField}={person.Token}&{others}&{name}={value}";
                    var reply = await person.Posts(sample.AddressIn(scene), body, "application/x-www-form-urlencoded");
                    Assert.True(IsKind(reply), $"{sample}, {name}={value[..Math.Min(60, value.Length)]} -> {reply}");
                    Assert.DoesNotContain("<script>", reply.Text, StringComparison.Ordinal);
                    Assert.DoesNotContain("<img", reply.Text, StringComparison.Ordinal);
                    sent++;
                    scene.Place.Waits(Duration.FromSeconds(1));
                }
            }
        }
        output.WriteLine($"{sent} forms");
        Assert.Equal(200, (await scene.Mara.Opens("/today")).Status);
        await scene.Place.Restarts();
        Assert.Equal(302, (await scene.Mara.Signs_in()).Status);
        Assert.Equal(200, (await scene.Mara.Opens("/record")).Status);
    }

    [Fact]
    public async Task Fields_may_come_twice_be_called_otherwise_or_be_missing()
    {
        await using var scene = await Scene.Opens();
        foreach (var sample in RouteSamples.Forms.Where(s => s.Form is not null))
        {
            foreach (var change in Changes)
            {
                var person = RouteSamples.IsPublic(scene.Place, sample) ? scene.Place.Meets("Somebody") : scene.Mara;
                var reply = await person.Sends(sample.AddressIn(scene), [.. sample.Typed(scene).SelectMany(change)]);
                Assert.True(IsKind(reply), $"{sample} -> {reply}");
                scene.Place.Waits(Duration.FromSeconds(30));
                if ((await scene.Mara.Opens("/visit")).Status == 401) await scene.Mara.Signs_in();
            }
        }
    }

    [Fact]
    public async Task A_form_in_another_alphabet_than_ours_is_not_read()
    {
        await using var place = await Place.Opens();
        var mara = await place.Founds("Mara");
        await mara.Keeps_a_spare_key();
        foreach (var charset in new[] { "utf-8", "UTF-8", "utf-16", "utf-7", "us-ascii", "nonsense", "\"" })
        {
            var status = charset is "utf-8" or "UTF-8" ? 302 : 415;
            var body = $"{Guard.TokenField}={mara.Token}&id={place.NewId()}&words=%C3%A9";
            Assert.Equal(status, (await mara.Posts("/notes", body, $"application/x-www-form-urlencoded; charset={charset}")).Status);
        }
    }

    static readonly string[] NoIds =
        ["x", "0", "%00", "..", "%2e%2e", "11111111-1111-1111-1111-11111111111", "'", "%3Cscript%3E", new('9', 500), "%E2%80%AE", "null"];

    static readonly string[] UnknownIds =
    [
        "00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff", "{11111111-1111-1111-1111-111111111111}",
        "11111111111111111111111111111111",
    ];

    [Fact]
    public async Task An_id_that_is_none_is_nowhere()
    {
        await using var scene = await Scene.Opens();
        foreach (var sample in RouteSamples.All.Where(s => s.Ids is not null))
        {
            foreach (var id in NoIds)
            {
                var address = sample.Address.Replace("{id}", id, StringComparison.Ordinal);
                if (IsAFormOfItsOwn(address)) continue;
                var reply = await scene.Mara.Sends(address);
                Assert.True(reply.Status is 404 or 400, $"{sample} with {id} -> {reply}");
                Assert.DoesNotContain("<script>", reply.Text, StringComparison.Ordinal);
            }
            foreach (var id in UnknownIds)
            {
                var reply = await scene.Mara.Sends(sample.Address.Replace("{id}", id, StringComparison.Ordinal));
                Assert.Equal(sample.Elsewhere, reply.Status);
            }
        }
    }

    /// <summary>Two dots lead one step up, where another page may have the same last word.</summary>
    static bool IsAFormOfItsOwn(string address) =>
        RouteSamples.Forms.Any(s => s.Ids is null && s.Address == new Uri(new Uri("http://localhost"), address).AbsolutePath.TrimEnd('/'));

    [Fact]
    public async Task Addresses_that_lead_nowhere_say_so_and_to_everybody_the_same()
    {
        await using var scene = await Scene.Opens();
        foreach (var path in new[]
        {
            "/nowhere", "/today/", "/TODAY/x", "/.env", "/.git/config", "/wp-login.php", "/admin", "/api/entries", "/today%00",
            "/%2e%2e/%2e%2e/etc/passwd", "//elsewhere.example", "/dist/../appsettings.json", "/goldseam.db", "/notes/1",
            "/notes/11111111-1111-1111-1111-111111111111", "/a?b=%zz&c=%00", $"/{new string('a', 3000)}", "/notes?before=1&before=2",
            "/notes?before=-5", "/notes?before=2147483648", "/notes?before=", "/today?change=%0D%0A", "/today?change[]=1",
        })
        {
            var reply = await scene.Mara.Opens(path);
            Assert.True(reply.Status is 200 or 400 or 404, $"{path} -> {reply}");
            Assert.DoesNotContain(scene.Place.Folder, reply.Text, StringComparison.Ordinal);
        }
        foreach (var path in new[] { "/nowhere", "/.env", "/admin", "/check-ins/11111111-1111-1111-1111-111111111111" })
            Assert.Equal(404, (await scene.Place.Meets("Nobody").Opens(path)).Status);
    }

    [Fact]
    public async Task Cookies_that_are_none_open_nothing_and_break_nothing()
    {
        await using var scene = await Scene.Opens();
        var real = scene.Mara.RemembersJar();
        string[] values =
        [
            "", "x", new('A', 43), new('=', 43), new('A', 4000), "%00", "\"quoted\"", "a b",
            $"{real[Cookies.Visit][..^1]}!", real[Cookies.Seen],
        ];
        foreach (var value in values)
        {
            foreach (var name in new[] { Cookies.Visit, Cookies.Form, Cookies.Seen, Cookies.Browser })
            {
                var nobody = scene.Place.Meets("Nobody");
                nobody.Jar[name] = value;
                Assert.Equal(401, (await nobody.Opens("/today")).Status);
                Assert.Equal(200, (await nobody.Opens("/sign-in")).Status);
                if (name is not (Cookies.Seen or Cookies.Browser)) continue;
                scene.Mara.Has(real);
                scene.Mara.Jar[name] = value;
                Assert.Equal(200, (await scene.Mara.Opens("/today")).Status);
            }
        }
    }

    [Fact]
    public async Task A_host_that_is_not_ours_changes_no_redirect()
    {
        await using var scene = await Scene.Opens();
        foreach (var host in new[] { "elsewhere.example", "goldseam.test:99999", "a b", "<script>", "[::1]", "" })
        {
            var reply = await scene.Mara.Opens("/", ("Host", host));
            if (reply.Status == 302) Assert.Equal("/today", reply.Location);
            else Assert.Equal(400, reply.Status);
        }
        var forwarded = await scene.Mara.Opens("/", ("X-Forwarded-Host", "elsewhere.example"), ("X-Forwarded-Proto", "javascript"));
        Assert.Equal("/today", forwarded.Location);
    }

    [Fact]
    public async Task The_head_of_a_page_is_that_of_the_page()
    {
        await using var scene = await Scene.Opens();
        foreach (var sample in RouteSamples.Pages.Where(s => s.Address != "/leave"))
        {
            foreach (var person in new[] { scene.Mara, scene.Place.Meets("Nobody") })
            {
                await person.Opens(sample.Address);
                scene.Place.Random.Begins_a_page();
                var page = await person.Opens(sample.Address);
                scene.Place.Random.Begins_a_page();
                var head = await person.Asks("HEAD", sample.Address, [], []);
                scene.Place.Random.Goes_on();
                Assert.Equal(page.Status, head.Status);
                Assert.Empty(head.Body);
                Assert.Equal(page.Header("Content-Type"), head.Header("Content-Type"));
                Assert.Equal(page.Header("Cache-Control"), head.Header("Cache-Control"));
            }
        }
        Assert.Equal(200, (await scene.Mara.Asks("HEAD", "/sw.js", [], [])).Status);
    }
}
