using Goldseam.Store.Moving;
using Goldseam.Web.Guarding;
using Goldseam.Web.Tests.Cast;

namespace Goldseam.Web.Tests.Visiting;

/// <summary>What a browser remembers of how far it has seen, and what it says when there is less.</summary>
public sealed class SeenTests
{
    [Fact]
    public async Task It_moves_with_the_record_and_the_own_drawer_and_stands_still_otherwise()
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();
        await mara.Opens("/today");
        var first = mara.Jar[Cookies.Seen];
        foreach (var path in new[] { "/today", "/me", "/notes", "/record", "/visits" })
        {
            await mara.Opens(path);
            Assert.Equal(first, mara.Jar[Cookies.Seen]);
        }
        await jonas.Writes_a_note("His own.");
        await mara.Opens("/today");
        Assert.Equal(first, mara.Jar[Cookies.Seen]);
        await jonas.Checks_in("warm", "For both.", "both-of-us");
        await mara.Opens("/today");
        var second = mara.Jar[Cookies.Seen];
        Assert.NotEqual(first, second);
        await mara.Writes_a_note("Mine.");
        Assert.NotEqual(second, mara.Jar[Cookies.Seen]);

        var newest = mara.Jar[Cookies.Seen];
        mara.Jar[Cookies.Seen] = first;
        Assert.Equal(200, (await mara.Opens("/today")).Status);
        Assert.Equal(newest, mara.Jar[Cookies.Seen]);
    }

    [Fact]
    public async Task Two_members_at_one_browser_do_not_disturb_each_other()
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();
        await mara.Opens("/today");
        await jonas.Opens("/today");
        jonas.Jar[Cookies.Seen] = mara.Jar[Cookies.Seen];
        Assert.Equal(200, (await jonas.Opens("/today")).Status);
        Assert.NotEqual(mara.Jar[Cookies.Seen], jonas.Jar[Cookies.Seen]);
    }

    [Fact]
    public async Task After_a_backup_was_put_back_the_browser_says_so_and_one_may_go_on()
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();
        await mara.Checks_in("warm", "Before the backup.", "both-of-us");
        var backup = Path.Combine(place.Folder, "backup");
        Backups.Make(place.Data, backup);
        await jonas.Checks_in("raw", "After the backup.", "both-of-us");
        await mara.Opens("/today");
        await jonas.Opens("/today");
        await PutBack(place, backup);

        Assert.Equal("/today", (await mara.Signs_in()).Location);
        foreach (var path in new[] { "/today", "/me", "/notes", "/record", "/me/name" })
        {
            var page = await mara.Opens(path);
            Assert.Equal(409, page.Status);
            Assert.Equal("This was set back or changed after entry 4", page.Heading);
            Assert.DoesNotContain("backup.", page.Text.Replace("after a backup was put back", "", StringComparison.Ordinal),
                StringComparison.OrdinalIgnoreCase);
        }
        var entries = place.Entries;
        Assert.Equal(409, (await mara.Checks_in("open", "Not yet.", "both-of-us")).Status);
        Assert.Equal(entries, place.Entries);

        Assert.Equal("/record", (await GoesOn(mara)).Location);
        Assert.Equal(200, (await mara.Opens("/today")).Status);
        Assert.Contains("On Sunday 22 November you went on although the record had been set back to entry 4.",
            (await mara.Opens("/record")).Text, StringComparison.Ordinal);
        entries = place.Entries;
        Assert.Equal("/record", (await mara.Sends("/record/accept", ("entry", "4"))).Location);
        Assert.Equal(entries, place.Entries);

        // A browser that remembers nothing sees what is there, and who went on.
        var elsewhere = jonas.Elsewhere();
        await elsewhere.Signs_in();
        Assert.Contains("On Sunday 22 November Mara went on", (await elsewhere.Opens("/record")).Text, StringComparison.Ordinal);
        await jonas.Signs_in();
        await GoesOn(jonas);
        Assert.Equal(200, (await jonas.Opens("/today")).Status);
    }

    [Fact]
    public async Task What_does_not_match_is_never_shown_and_is_said_in_one_sentence()
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();
        await mara.Checks_in("warm", "Not to be shown.", "both-of-us");
        place.MayFail = true;
        place.Counts("UPDATE entries SET ciphertext = zeroblob(length(ciphertext)) WHERE seq = 4");
        place.Counts("DELETE FROM snapshots");
        foreach (var path in new[] { "/today", "/record" })
        {
            var page = await jonas.Opens(path);
            Assert.Equal((500, "Something does not match"), (page.Status, page.Heading));
            Assert.DoesNotContain("Not to be shown.", page.Text, StringComparison.Ordinal);
            Assert.Contains("no-store", page.Header("Cache-Control"), StringComparison.Ordinal);
            Assert.NotNull(page.Header("Content-Security-Policy"));
        }
        Assert.Equal(302, (await jonas.Leaves()).Status);
        Assert.DoesNotContain("Not to be shown.", place.Complaints, StringComparison.Ordinal);
    }

    static async Task<Reply> GoesOn(Person person)
    {
        var page = await person.Opens("/today");
        Assert.Equal(409, page.Status);
        return await person.Sends("/record/accept", ("entry", page.Html.QuerySelector("input[name=entry]")!.GetAttribute("value")!));
    }

    static async Task PutBack(Place place, string backup) => await place.Restarts(() =>
    {
        Directory.Delete(place.Data, recursive: true);
        Backups.Restore(backup, place.Data);
    });
}
