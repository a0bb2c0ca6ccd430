using Goldseam.Web.Tests.Cast;

namespace Goldseam.Web.Tests.Forms;

/// <summary>A form that was sent before and says something else now: nothing is written twice, and nothing is dropped in silence.</summary>
public sealed class SentBeforeTests
{
    const string SentAlready = "This form was sent already.";

    [Theory]
    [InlineData("/tellings", "words", "kind=plans-changed")]
    [InlineData("/notes", "words", "")]
    [InlineData("/thanks", "words", "")]
    [InlineData("/small-questions", "noticed", "when=now")]
    [InlineData("/promises", "what", "rhythm=daily&from=2026-11-23&kind=practical")]
    public async Task Other_words_under_the_id_of_a_form_that_was_sent_come_back_with_a_new_one(string to, string field, string more)
    {
        await using var place = await Place.Opens();
        var (mara, _) = await place.Couple();
        await mara.Keeps_a_spare_key();
        var pairs = more.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(m => m.Split('='));
        (string, string)[] others = [.. pairs.Select(p => (p[0], p[1]))];
        var id = place.NewId();
        Assert.Equal(302, (await mara.Sends(to, [("id", id), (field, "The train is late."), .. others])).Status);
        var entries = place.Entries;
        Assert.Equal(302, (await mara.Sends(to, [("id", id), (field, "The train is late."), .. others])).Status);

        var again = await mara.Sends(to, [("id", id), (field, "And I forgot to call."), .. others]);
        Assert.Equal(422, again.Status);
        Assert.Contains(SentAlready, again.Text, StringComparison.Ordinal);
        Assert.Contains("And I forgot to call.", again.Text, StringComparison.Ordinal);
        Assert.Equal(entries, place.Entries);
        var next = again.Html.QuerySelector($"form:has([name={field}]) [name=id]")!.GetAttribute("value")!;
        Assert.NotEqual(id, next);
        Assert.Equal(302, (await mara.Sends(to, [("id", next), (field, "And I forgot to call."), .. others])).Status);
        Assert.True(place.Entries > entries);
    }

    [Fact]
    public async Task An_answer_of_today_that_was_sent_and_says_something_else_now_is_asked_about()
    {
        await using var place = await Place.Opens();
        var (mara, _) = await place.Couple();
        var id = place.NewId();
        await mara.Checks_in("heavy", "First.", id: id);
        var again = await mara.Checks_in("warm", "Then.", id: id);
        Assert.Equal(422, again.Status);
        Assert.Contains("This has changed since you opened the page.", again.Text, StringComparison.Ordinal);
        Assert.Contains("First.", again.Text, StringComparison.Ordinal);
        Assert.Contains("Then.", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_finds_out_what_the_other_told_by_sending_its_id_with_a_guess()
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();
        var id = place.NewId();
        await mara.Tells(id, "harder", "It was Robin.");
        var right = await jonas.Tells(id, "harder", "It was Robin.");
        var wrong = await jonas.Tells(id, "harder", "It was Kim.");
        Assert.Equal((right.Status, right.Location), (wrong.Status, wrong.Location));
    }

    [Fact]
    public async Task A_form_that_a_script_sends_is_told_where_to_go_on_and_is_led_nowhere()
    {
        await using var place = await Place.Opens();
        var (mara, _) = await place.Couple();
        var id = place.NewId();
        var taken = await mara.Sends(
            "/tellings", [("id", id), ("kind", "plans-changed"), ("words", "The train is late.")], [("Goldseam-In-Place", "1")]);
        Assert.Equal(204, taken.Status);
        Assert.Null(taken.Location);
        Assert.Equal($"/tellings/{id}", taken.Header("Goldseam-Go-On"));
        Assert.Empty(taken.Body);

        var refused = await mara.Sends(
            "/tellings", [("id", place.NewId()), ("kind", "plans-changed"), ("words", "")], [("Goldseam-In-Place", "1")]);
        Assert.Equal(422, refused.Status);
        Assert.Contains("<main", refused.Text, StringComparison.Ordinal);
    }
}
