using Goldseam.Web.Guarding;
using Goldseam.Web.Tests.Cast;
using Goldseam.Web.Tests.Routes;
using NodaTime;

namespace Goldseam.Web.Tests.Visiting;

/// <summary>What goes wrong with forms and pages rendered on a server if nobody looks: each was met once, and is not met again.</summary>
public sealed class TrapTests
{
    [Fact]
    public async Task Lost_words_an_error_never_takes_the_place_of_the_form()
    {
        await using var scene = await Scene.Opens();
        var page = (await scene.Mara.Opens("/today")).Html;
        var left = page.QuerySelector("meta[name=htmx-config]")!.GetAttribute("content")!;
        foreach (var status in new[] { "204", "400", "401", "403", "404", "409", "413", "415", "429", "\"5xx\"" })
            Assert.Contains(status, left, StringComparison.Ordinal);
        Assert.DoesNotContain("422", left, StringComparison.Ordinal);
        scene.Place.Waits(Duration.FromHours(13));
        var bare = await scene.Mara.Sends("/notes", [("words", "Kept in the form.")], [("HX-Request", "true")]);
        Assert.Equal((401, (string?)null), (bare.Status, bare.Location));
    }

    [Fact]
    public async Task Body_less_a_form_without_fields_needs_its_token_too()
    {
        await using var scene = await Scene.Opens();
        foreach (var sample in RouteSamples.Forms)
        {
            var reply = await scene.Mara.Asks("POST", sample.AddressIn(scene), [], []);
            Assert.True(reply.Status == 400, $"{sample} -> {reply}");
            Assert.Equal(400, (await scene.Mara.Asks("POST", sample.AddressIn(scene), [("RequestVerificationToken", scene.Mara.Token)], []))
                .Status);
        }
    }

    [Fact]
    public async Task Blank_400_a_wrong_token_is_a_page_and_says_what_to_do()
    {
        await using var scene = await Scene.Opens();
        var reply = await scene.Mara.Posts("/notes", [("words", "Mine.")]);
        Assert.Equal((400, "This page went to sleep"), (reply.Status, reply.Heading));
        Assert.StartsWith("text/html", reply.Header("Content-Type"), StringComparison.Ordinal);
        Assert.Null(reply.Header("blazor-enhanced-nav"));
        Assert.NotEmpty((await scene.Mara.Opens("/notes?before=soon")).Body);
    }

    [Fact]
    public async Task Empty_500_what_fails_unexpectedly_is_a_page_of_ours()
    {
        await using var place = await Place.Opens();
        var (mara, _) = await place.Couple();
        place.MayFail = true;
        place.Counts("ALTER TABLE entries RENAME TO elsewhere");
        foreach (var reply in new[] { await mara.Opens("/today"), await mara.Writes_a_note("Words."), await mara.Opens("/record") })
        {
            Assert.Equal((500, "We could not do this"), (reply.Status, reply.Heading));
            Assert.DoesNotContain("Exception", reply.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("SQL", reply.Text, StringComparison.OrdinalIgnoreCase);
        }
        Assert.DoesNotContain("Words.", place.Complaints, StringComparison.Ordinal);
        Assert.Equal(302, (await mara.Leaves()).Status);
        Assert.Equal(200, (await place.Meets("Nobody").Opens("/calm")).Status);
    }

    [Fact]
    public async Task Fragments_carry_a_token_that_can_be_sent()
    {
        await using var place = await Place.Opens();
        var mara = await place.Founds("Mara");
        await mara.Keeps_a_spare_key();
        var fragment = await mara.Sends("/notes", [("id", place.NewId()), ("words", "One.")], [("HX-Request", "true")]);
        Assert.Equal(200, fragment.Status);
        Assert.DoesNotContain("<html", fragment.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("_handler", fragment.Text, StringComparison.Ordinal);
        var form = fragment.Html.QuerySelector("#note-form")!;
        string Field(string name) => form.QuerySelector($"input[name={name}]")!.GetAttribute("value")!;
        var sent = await mara.Posts("/notes", [(Guard.TokenField, Field(Guard.TokenField)), ("id", Field("id")), ("words", "Two.")]);
        Assert.Equal("/notes", sent.Location);
        Assert.Equal(2, (await mara.Opens("/notes")).Html.QuerySelectorAll(".said").Length);
    }

    [Fact]
    public async Task Absolute_redirects_none_is_made_of_the_host_that_was_asked_for()
    {
        await using var scene = await Scene.Opens();
        var reply = await scene.Mara.Sends("/me/name", [("name", "Mara"), ("zone", "Europe/Berlin")], [("Host", "elsewhere.example")]);
        Assert.Equal("/me", reply.Location);
    }

    [Fact]
    public async Task Relative_assets_every_address_begins_at_the_root_and_there_is_no_base()
    {
        await using var scene = await Scene.Opens();
        foreach (var path in new[] { "/spare-key/use", "/me/name", "/today?change=1", "/a/b/c/nowhere" })
        {
            var page = (await scene.Mara.Opens(path)).Html;
            Assert.Null(page.QuerySelector("base"));
            Assert.All(page.QuerySelectorAll("link[href], script[src], use[href]"), e =>
                Assert.StartsWith("/", e.GetAttribute("href") ?? e.GetAttribute("src"), StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Back_after_signing_out_nothing_private_may_be_kept_and_a_page_can_ask_whether_the_visit_is_open()
    {
        await using var scene = await Scene.Opens();
        Assert.Equal("no-store", (await scene.Mara.Opens("/notes")).Header("Cache-Control"));
        Assert.NotNull((await scene.Mara.Opens("/notes")).Html.QuerySelector("body[data-signed-in]"));
        Assert.Null((await scene.Place.Meets("Nobody").Opens("/")).Html.QuerySelector("body[data-signed-in]"));
        Assert.Equal(204, (await scene.Mara.Opens("/visit")).Status);
        await scene.Mara.Signs_out();
        Assert.Equal(401, (await scene.Mara.Opens("/visit")).Status);
        Assert.Equal(200, (await scene.Place.Meets("Nobody").Asks("HEAD", "/", [], [])).Status);
    }

    [Fact]
    public async Task Key_rings_there_is_none_and_what_lies_in_the_folder_is_the_store_alone()
    {
        await using var place = await Place.Opens();
        var (mara, _) = await place.Couple();
        await mara.Writes_a_note("Sealed.");
        Assert.Empty(Directory.GetFiles(place.Folder, "*.xml", SearchOption.AllDirectories));
        Assert.Equal(["goldseam.db", "goldseam.db-shm", "goldseam.db-wal", "goldseam.lock"],
            Directory.GetFileSystemEntries(place.Folder, "*", SearchOption.AllDirectories).Select(f => Path.GetFileName(f)!)
                .Where(f => f != "data").Order(StringComparer.Ordinal));
    }
}
