using System.Net;
using System.Runtime.InteropServices;
using Goldseam.Tests.Published;
using Goldseam.Web.Tests.Cast;
using Goldseam.Web.Tests.Routes;
using Xunit.Abstractions;

namespace Goldseam.Web.Tests.Processes;

/// <summary>What an operator gets, used as they would use it, by two people who come through their proxy.</summary>
public sealed class HandedOutTests(ITestOutputHelper output)
{
    const string Client = "203.0.113.77";

    readonly Canaries canaries = new();

    string Marker() => canaries.Next();

    [Fact]
    public async Task Two_people_live_an_evening_behind_the_proxy_and_no_word_of_it_lies_anywhere()
    {
        await using var place = await HandedOut.Opens();
        var (mara, jonas) = (place.Meets("Mara"), place.Meets("Jonas"));
        Assert.Equal(302, (await mara.Founds()).Status);
        var code = await mara.Invites();
        Assert.Equal(302, (await jonas.Joins(code)).Status);
        Assert.Equal("/today", (await mara.Checks_in("steady", Marker())).Location);
        Assert.Contains("__Host-visit", mara.Jar.Keys);
        await Hears_at_once(place, jonas, () => mara.Checks_in("raw", Marker()));
        Assert.Contains("canary00001wren", (await jonas.Opens("/today")).Text, StringComparison.Ordinal);
        Assert.Equal("/notes", (await jonas.Writes_a_note(Marker())).Location);

        await EveryFieldOfEveryForm(mara, place.Meets("Nobody"));
        await mara.Signs_in();
        foreach (var person in new[] { mara, place.Meets("Stranger") })
        {
            await person.Opens($"/join?code={code}&q={Marker()}",
                ("X-Forwarded-For", Client), ("User-Agent", Marker()), ("Referer", $"https://{Marker()}.example/"));
            await person.Opens($"/{Marker()}/{Marker()}");
            await person.Opens($"/tellings/{place.NewId()}?{Marker()}");
            await person.Asks(Marker(), "/today", [], []);
            await person.Opens("/", ("Host", $"{Marker()}.example"));
        }

        var backup = Path.Combine(place.Data, "..", "home", "backup");
        Assert.StartsWith("A backup is in", place.Runs(place.Script, "backup", backup, "--data", place.Data), StringComparison.Ordinal);
        Assert.Contains("is whole", place.Runs(place.Script, "check", "--data", backup), StringComparison.Ordinal);
        Assert.True(canaries.Typed > 100, $"{canaries.Typed} markers");
        Assert.Empty(Canaries.FilesWithAny(place.Folder));
        Assert.DoesNotContain(place.Said, Canaries.Finds);
        SaysNothingOfAnybody(place, code);
        NothingIsLeftBeside(place);
        var files = Directory.GetFiles(place.Folder, "*", SearchOption.AllDirectories);
        output.WriteLine($"{canaries.Typed} markers through nginx, {files.Length} files searched, 0 found");
    }

    /// <summary>Accepted or not, the first or the second time.</summary>
    async Task EveryFieldOfEveryForm(Person mara, Person nobody)
    {
        await using var scene = await Scene.Opens();
        foreach (var sample in RouteSamples.Forms.Where(s => s.Form is not null && s.Route != "POST /begin"))
        {
            foreach (var (name, _) in sample.Typed(scene))
            {
                var person = RouteSamples.IsPublic(scene.Place, sample) ? nobody : mara;
                if (person == mara && !mara.IsIn) Assert.Equal(302, (await mara.Signs_in()).Status);
                await person.Sends(sample.AddressIn(scene), [.. sample.Typed(scene).Select(f => f.Name == name ? (name, Marker()) : f)]);
            }
        }
    }

    /// <summary>A line about somebody would name a page, a code, an id or where they came from.</summary>
    static void SaysNothingOfAnybody(HandedOut place, string code)
    {
        var all = place.Said.Concat(Directory.GetFiles(place.Proxy, "*.log").SelectMany(File.ReadAllLines)).ToList();
        foreach (var sign in new[] { "/join", "/notes", "/tellings", "/today", code, Client, "GET ", "POST ", "goldseam.test" })
            Assert.DoesNotContain(all, l => l.Contains(sign, StringComparison.OrdinalIgnoreCase));
        Assert.All(place.Said.Where(l => !l.StartsWith("      ", StringComparison.Ordinal)),
            l => Assert.StartsWith("info: Microsoft.Hosting.Lifetime[", l, StringComparison.Ordinal));
        Assert.True(place.Said.Count < 12, place.Complaints);
        Assert.DoesNotContain(Directory.GetFiles(place.Proxy, "*.log"), f => new FileInfo(f) is { Name: "access.log", Length: > 0 });
    }

    /// <summary>
    /// No debugger's socket, no file of words on its way, no memory written down, and no other account than it was given.
    /// </summary>
    static void NothingIsLeftBeside(HandedOut place)
    {
        Assert.Empty(Directory.GetFiles(place.Temp, "*", SearchOption.AllDirectories));
        Assert.Empty(Directory.GetFiles(Path.Combine(place.Proxy, "client_body"), "*", SearchOption.AllDirectories));
        Assert.Empty(Directory.GetFiles(Path.Combine(place.Proxy, "proxy"), "*", SearchOption.AllDirectories));
        Assert.Matches(@"Max core file size\s+0\s+0", File.ReadAllText($"/proc/{place.Id}/limits"));
        if (Environment.UserName == "root") Assert.DoesNotMatch(@"Uid:\s+0\b", File.ReadAllText($"/proc/{place.Id}/status"));
        Assert.Equal("700\n", place.Runs("stat", "--format=%a", place.Data));
    }

    /// <summary>What waits for news gets it while the proxy holds the line open, not when it closes it.</summary>
    static async Task Hears_at_once(HandedOut place, Person waiting, Func<Task> happens)
    {
        using var until = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var phone = new HttpClient(new SocketsHttpHandler
        {
            UseCookies = false,
#pragma warning disable CA5359 // Whose certificate it is is no question here.
            SslOptions = { RemoteCertificateValidationCallback = (_, _, _, _) => true },
#pragma warning restore CA5359
        });
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(place.Address, "/live"));
        request.Headers.Host = waiting.Host;
        request.Headers.Add("Accept", "text/event-stream");
        request.Headers.Add("Cookie", string.Join("; ", waiting.Jar.Select(c => $"{c.Key}={c.Value}")));
        using var answer = await phone.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, until.Token);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(until.Token));
        await Until("waiting");
        await happens();
        await Until("changed");

        async Task Until(string word)
        {
            while (await lines.ReadLineAsync(until.Token) is { } line)
                if (line == $"event: {word}") return;
            Assert.Fail($"the line closed before “{word}”");
        }
    }

    [Fact]
    public void In_the_folder_is_what_it_takes_to_run_it_and_nothing_of_where_it_was_made()
    {
        var files = Directory.GetFiles(PublishedFolder.Path, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(PublishedFolder.Path, f)).ToList();
        foreach (var expected in new[] { "goldseam", "LICENSE", "THIRD-PARTY.txt", "examples/goldseam.service", "examples/nginx.conf",
            "examples/Caddyfile" })
            Assert.Contains(expected, files);
        string[] unwanted = [".pdb", ".xml", ".map", "createdump", "libmscordbi.so", "libmscordaccore.so", "appsettings.Development.json"];
        Assert.DoesNotContain(files, f => unwanted.Any(u => f.EndsWith(u, StringComparison.Ordinal)));
        var notices = File.ReadAllText(Path.Combine(PublishedFolder.Path, "THIRD-PARTY.txt"));
        foreach (var name in new[] { "NodaTime", "SQLitePCLRaw.core", "QRCoder", "OpenTelemetry",
            "Microsoft.NETCore.App.Runtime.linux-x64", "htmx.org", "figtree" })
            Assert.Contains(name, notices, StringComparison.Ordinal);
        Assert.Equal(Architecture.X64, RuntimeInformation.OSArchitecture);
    }

    [Fact]
    public void The_service_starts_what_lies_in_the_folder()
    {
        var unit = File.ReadAllLines(Path.Combine(PublishedFolder.Path, "examples", "goldseam.service"));
        Assert.Contains(unit, l => l.StartsWith("ExecStart=/opt/goldseam/goldseam serve ", StringComparison.Ordinal));
    }
}
