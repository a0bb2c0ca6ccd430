using AngleSharp.Html.Dom;
using Goldseam.Web.Tests.Cast;

namespace Goldseam.Web.Tests.Forms;

/// <summary>The last that fits and the first that does not, in characters as a browser counts them, and in bytes.</summary>
public sealed class LimitTests
{
    public static TheoryData<string, string, int> Written => new()
    {
        { "a", "/check-ins", 4_000 },
        { "€", "/check-ins", 4_000 },
        { "\"", "/check-ins", 4_000 },
        { "a", "/notes", 10_000 },
        { "€", "/notes", 10_000 },
        { "\\", "/notes", 10_000 },
    };

    [Theory]
    [MemberData(nameof(Written))]
    public async Task What_fits_is_kept_to_the_letter_and_one_more_is_shown_again(string letter, string form, int most)
    {
        await using var place = await Place.Opens();
        var (mara, _) = await place.Couple();
        var text = string.Concat(Enumerable.Repeat(letter, most - 2)) + "ok";
        Task<Reply> Sends(string words) => form == "/notes" ? mara.Writes_a_note(words) : mara.Checks_in("open", words, "both-of-us");

        Assert.Equal(302, (await Sends(text)).Status);
        Assert.Equal(text, (await mara.Opens(form == "/notes" ? "/notes" : "/today")).Html.QuerySelector(".said")!.TextContent);
        var entries = place.Entries;
        var refused = await Sends(text + "!");
        Assert.Equal(422, refused.Status);
        Assert.Equal(text + "!", ((IHtmlTextAreaElement)refused.Html.QuerySelector("textarea[name=words]")!).Value);
        Assert.Contains($"{most + 1} characters", refused.Text, StringComparison.Ordinal);
        Assert.Equal(entries, place.Entries);
    }

    [Fact]
    public async Task Pairs_of_surrogates_count_as_two_and_stay_together()
    {
        await using var place = await Place.Opens();
        var mara = await place.Founds("Mara");
        var text = string.Concat(Enumerable.Repeat("😀", 5_000));
        Assert.Equal(302, (await mara.Writes_a_note(text)).Status);
        Assert.Equal(text, (await mara.Opens("/notes")).Html.QuerySelector(".said")!.TextContent);
        Assert.Equal(422, (await mara.Writes_a_note(text + "a")).Status);
    }

    [Fact]
    public async Task Words_are_kept_composed_with_plain_line_ends_and_nothing_around_them()
    {
        await using var place = await Place.Opens();
        var mara = await place.Founds("Mara");
        await mara.Writes_a_note("  e\u0301te\u0301\r\nzwei\rdrei\tvier \u00A0x\u200Dy \n");
        Assert.Equal("été\nzwei\ndrei vier \u00A0x\u200Dy", (await mara.Opens("/notes")).Html.QuerySelector(".said")!.TextContent);
    }

    [Theory]
    [InlineData("a\u0001b", "ab")]
    [InlineData("txt\u202Eexe", "txtexe")]
    [InlineData("a\u2066b\u2069c", "abc")]
    [InlineData("\u001B[31mred", "[31mred")]
    [InlineData("a\u0085b", "a\nb")]
    public async Task What_is_invisible_and_misleads_is_taken_out_before_it_is_kept(string typed, string shown)
    {
        await using var place = await Place.Opens();
        var mara = await place.Founds("Mara");
        var reply = await mara.Writes_a_note(typed);
        if (reply.Status == 302) Assert.Equal(shown, (await mara.Opens("/notes")).Html.QuerySelector(".said")!.TextContent);
        else Assert.Equal(shown, ((IHtmlTextAreaElement)reply.Html.QuerySelector("textarea[name=words]")!).Value);
        Assert.Equal(302, (await mara.Writes_a_note(shown)).Status);
    }

    [Fact]
    public async Task A_byte_of_nothing_cannot_be_read_and_is_said_so()
    {
        await using var place = await Place.Opens();
        var mara = await place.Founds("Mara");
        var reply = await mara.Writes_a_note("a\0b");
        Assert.Equal((400, "We could not read this"), (reply.Status, reply.Heading));
    }

    [Fact]
    public async Task Names_and_passphrases_have_their_limits()
    {
        await using var place = await Place.Opens();
        async Task<int> Begins(string name, string signInName, string passphrase, string zone = "Europe/Berlin")
        {
            (string, string)[] typed = [("name", name), ("signInName", signInName), ("passphrase", passphrase), ("zone", zone)];
            return (await place.Meets("Somebody").Sends("/begin", typed)).Status;
        }

        const string Good = "eleven slow barges upriver";
        Assert.Equal(302, await Begins(new('n', 40), "name-of-forty", Good));
        Assert.Equal(422, await Begins(new('n', 41), "name-of-forty-one", Good));
        Assert.Equal(422, await Begins(" ", "no-name", Good));
        Assert.Equal(302, await Begins("Em", "abc", Good));
        Assert.Equal(422, await Begins("Em", "a", Good));
        Assert.Equal(302, await Begins("Em", new('s', 80), Good));
        Assert.Equal(422, await Begins("Em", new('s', 81), Good));
        Assert.Equal(422, await Begins("Em", "ABC", Good));
        Assert.Equal(422, await Begins("Em", "a b c", Good));
        Assert.Equal(302, await Begins("Em", "fifteen", "slow barge trip"));
        Assert.Equal(422, await Begins("Em", "fourteen", "slow barge tri"));
        Assert.Equal(302, await Begins("Em", "two-hundred", "slow barges " + string.Concat(Enumerable.Repeat("upriver ", 23)) + "late"));
        Assert.Equal(422, await Begins(
            "Em", "two-hundred-one", "slow barges " + string.Concat(Enumerable.Repeat("upriver ", 23)) + "later"));
        Assert.Equal(422, await Begins("Em", "nowhere", Good, "Nowhere/Atall"));
        Assert.Equal(422, await Begins("Em", "no-zone", Good, ""));
        Assert.Equal(5, place.Counts("SELECT count(*) FROM members"));
    }
}
