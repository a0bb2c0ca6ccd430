using Goldseam.Web.Forms;
using Goldseam.Web.Guarding;
using Goldseam.Web.Tests.Cast;
using Goldseam.Web.Tests.Routes;

namespace Goldseam.Web.Tests.Forms;

/// <summary>For every form there is: what did not come from our own page does nothing, and no typed word is lost on the way.</summary>
public sealed class FormGuardTests
{
    const string Marker = "Ten minutes at the window";

    /// <summary>In every field that could hold words.</summary>
    static (string, string)[] WithMarker(RouteSample sample, Scene scene) =>
        [.. sample.Typed(scene).Select(f => HoldsWords(f.Name) ? (f.Name, $"{Marker}, {f.Name}") : f)];

    static bool HoldsWords(string field) => !TypedWords.Secret.Contains(field) && !TypedWords.OfThePage.Contains(field);

    static async Task Each(Func<Scene, RouteSample, Person, string, Task> look)
    {
        await using var scene = await Scene.Opens();
        foreach (var sample in RouteSamples.Forms)
        {
            var person = scene.Mara;
            if (!person.IsIn) await person.Signs_in();
            var entries = scene.Place.Entries;
            await look(scene, sample, person, sample.AddressIn(scene));
            Assert.True(entries == scene.Place.Entries, $"{sample} wrote something");
        }
    }

    static void IsKind(RouteSample sample, Reply reply, int status, string heading)
    {
        Assert.True(reply.Status == status && reply.Heading == heading, $"{sample} -> {reply}");
        Assert.NotEmpty(reply.Html.QuerySelector("p.lead")!.TextContent);
    }

    /// <summary>Every word that was typed stands there to be copied, and nothing that is secret does.</summary>
    static void Keeps(RouteSample sample, Scene scene, Reply reply)
    {
        var kept = reply.Html.QuerySelectorAll("textarea").Select(t => t.TextContent).ToList();
        var typed = WithMarker(sample, scene).Where(f => HoldsWords(f.Item1)).Select(f => f.Item2).Distinct();
        Assert.True(typed.Order(StringComparer.Ordinal).SequenceEqual(kept.Distinct().Order(StringComparer.Ordinal)), $"{sample} kept {string.Join(" | ", kept)}");
    }

    [Fact]
    public Task Without_a_token_or_with_a_wrong_one_nothing_happens_and_the_words_are_kept() =>
        Each(async (scene, sample, person, address) =>
    {
        await scene.Vera.Signs_in();
        foreach (var token in new[] { null, "", "x", scene.Vera.Token, new string('A', 43), $"{person.Token},{person.Token}", "ключ" })
        {
            var typed = WithMarker(sample, scene);
            var reply = await person.Posts(address, token is null ? typed : [(Guard.TokenField, token), .. typed]);
            IsKind(sample, reply, 400, "This page went to sleep");
            Keeps(sample, scene, reply);
        }
    });

    [Fact]
    public Task What_another_site_sends_does_nothing_and_is_not_repeated() => Each(async (scene, sample, person, address) =>
    {
        foreach (var from in new[]
        {
            ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Site", "same-site"), ("Sec-Fetch-Site", "none-of-it"),
            ("Origin", "https://elsewhere.example"), ("Origin", "http://goldseam.test.elsewhere.example"),
            ("Origin", "http://goldseam.test:81"), ("Origin", "null"), ("Origin", "nonsense"),
        })
        {
            var reply = await person.Sends(address, WithMarker(sample, scene), [from]);
            IsKind(sample, reply, 400, "This did not come from a page of ours");
            Assert.DoesNotContain(Marker, reply.Text, StringComparison.Ordinal);
        }
    });

    [Fact]
    public Task What_is_no_form_is_not_read() => Each(async (scene, sample, person, address) =>
    {
        foreach (var (type, body) in new[]
        {
            ("application/json", $$"""{"words":"{{Marker}}"}"""), ("text/plain", Marker), ("application/xml", "<words/>"),
            ("nonsense", "words=x"),
            ("multipart/form-data; boundary=x", $"--x\r\nContent-Disposition: form-data; name=\"words\"\r\n\r\n{Marker}\r\n--x--\r\n"),
            ("multipart/form-data; boundary=x", $"--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f\"\r\n\r\nx\r\n--x--\r\n"),
            ("MULTIPART/mixed", "x"),
        })
            IsKind(sample, await person.Posts(address, body, type), 415, "We could not read this");
        IsKind(sample, await person.Posts(address, "", "application/json"), 400, "This page went to sleep");
    });

    [Fact]
    public Task What_is_too_much_is_refused_before_it_is_read() => Each(async (scene, sample, person, address) =>
    {
        const string Heading = "This is more than one page can hold";
        // Only announced: the answer must not wait for the body.
        var announced = await person.Asks("POST", address,
            [("Content-Type", "application/x-www-form-urlencoded"), ("Content-Length", "300000"), ("Expect", "100-continue")], []);
        IsKind(sample, announced, 413, Heading);
        IsKind(sample, await person.Sends(address, [.. Enumerable.Range(0, 65).Select(i => ($"f{i}", "x"))]), 413, Heading);
        IsKind(sample, await person.Sends(address, [.. Enumerable.Repeat(("words", "x"), 65)]), 413, Heading);
        IsKind(sample, await person.Sends(address, (new string('k', 65), "x")), 413, Heading);
        IsKind(sample, await person.Sends(address, ("words", new string('w', 100_000))), 413, Heading);
    });

    [Fact]
    public Task Sent_by_a_page_of_ours_it_may_say_so() => Each(async (scene, sample, person, address) =>
    {
        // The token is wrong, so nothing happens: what is looked at is that the origin is not what is refused.
        foreach (var from in new[]
        {
            ("Sec-Fetch-Site", "same-origin"), ("Sec-Fetch-Site", "none"), ("Origin", "http://goldseam.test"),
            ("Origin", "https://GOLDSEAM.test"),
        })
            IsKind(sample, await person.Posts(address, [(Guard.TokenField, "wrong")], [from]), 400, "This page went to sleep");
    });

    [Fact]
    public async Task A_form_goes_only_where_there_is_one()
    {
        await using var scene = await Scene.Opens();
        var mara = scene.Mara;
        foreach (var page in RouteSamples.Pages.Where(p => !RouteSamples.Forms.Any(f => f.Address == p.Address.Split('?')[0])))
            Assert.Equal(404, (await mara.Sends(page.Address)).Status);
        foreach (var form in RouteSamples.Forms.Where(f => !RouteSamples.Pages.Any(p => p.Address.Split('?')[0] == f.Address)))
            Assert.Equal("There is nothing here", (await mara.Opens(form.AddressIn(scene))).Heading);
        foreach (var verb in new[] { "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW" })
            foreach (var path in new[] { "/today", "/notes", "/nowhere", "/calm" })
            {
                var refused = await mara.Asks(verb, path, [], []);
                Assert.Equal((405, "GET, HEAD, POST"), (refused.Status, refused.Header("Allow")));
            }
    }
}
