using Goldseam.Web.Tests.Cast;
using NodaTime;

namespace Goldseam.Web.Tests.Today;

/// <summary>A week that is open to read is said on Today until its reader has read it, and nobody hears of that.</summary>
public sealed class UnreadReviewTests
{
    const string OfBoth = "You have both looked back on the week. It is open to read.";
    const string Theirs = "Mara has opened their week for you to read.";
    const string Open = "/reviews/open?kind=week&start=2026-11-16";

    static async Task<bool> Says(Person who, string words) => (await who.Opens("/today")).Text.Contains(words, StringComparison.Ordinal);

    static async Task<string> Reads(Person who) => (await who.Opens("/today")).Html.QuerySelector("main")!.TextContent;

    static async Task<Reply> Shown(Person who, string path, params (string, string)[] headers) =>
        await who.Opens(path, headers) is var reply && reply.Location is { } on ? await who.Opens(on, headers) : reply;

    static Task<Reply> Finishes(Place place, Person who, string words) => who.Sends("/reviews/finish",
        ("id", place.NewId()), ("kind", "week"), ("page", "3"), ("one-thing", words));

    [Fact]
    public async Task When_both_are_done_each_is_told_until_they_read_it()
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();
        await Finishes(place, mara, "Sleep.");
        Assert.False(await Says(jonas, "looked back on the week. It is open"));
        Assert.Equal(Open, (await Finishes(place, jonas, "A message.")).Location);
        // Hers come with her next visit: until then there is nothing of hers to read.
        await jonas.Opens(Open);
        Assert.False(await Says(jonas, OfBoth));
        var today = await mara.Opens("/today");
        Assert.Contains(OfBoth, today.Text, StringComparison.Ordinal);
        Assert.NotNull(today.Html.QuerySelector($"main a[href='{Open}']"));
        Assert.True(await Says(jonas, OfBoth));
        var his = await Reads(jonas);
        await mara.Opens(Open);
        Assert.False(await Says(mara, OfBoth));
        Assert.Equal(his, await Reads(jonas));
        await jonas.Opens(Open);
        Assert.False(await Says(jonas, OfBoth));
        var entries = place.Entries;
        await jonas.Opens(Open);
        Assert.Equal(entries, place.Entries);
    }

    /// <summary>Her page lies open while he finishes, and looks again without her. The week is read once she has looked.</summary>
    [Theory]
    [InlineData("/reviews/week")]
    [InlineData(Open)]
    public async Task What_a_page_fetches_by_itself_nobody_has_read(string left)
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();
        await Finishes(place, mara, "Sleep.");
        await Finishes(place, jonas, "A message.");
        await mara.Opens("/today");
        Assert.Contains("A message.", (await Shown(mara, left, ("Goldseam-By-Itself", "1"))).Text, StringComparison.Ordinal);
        Assert.True(await Says(mara, OfBoth));
        await Shown(mara, left, ("Goldseam-By-Itself", "back"));
        Assert.False(await Says(mara, OfBoth));
    }

    [Fact]
    public async Task What_she_shows_before_he_is_done_is_said_too_and_is_no_news_after_two_weeks()
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();
        await Finishes(place, mara, "Sleep.");
        await mara.Sends("/reviews/show", ("kind", "week"), ("start", ""));
        Assert.True(await Says(jonas, Theirs));
        place.Waits(Duration.FromDays(15));
        await jonas.Signs_in();
        Assert.False(await Says(jonas, Theirs));
    }
}
