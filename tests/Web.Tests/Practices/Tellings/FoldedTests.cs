using Goldseam.Web.Tests.Cast;
using NodaTime;

namespace Goldseam.Web.Tests.Practices.Tellings;

/// <summary>Until Mara opens what Jonas told, no page of hers says more than that there is something to read; and it comes two minutes later.</summary>
public sealed class FoldedTests : IAsyncLifetime
{
    const string Today = "2026-11-22", Hard = "Jonas wrote something hard.", TookBack = "took it back before you opened it";

    Place place = null!;
    Person mara = null!, jonas = null!;
    string promise = "";

    public async Task InitializeAsync()
    {
        place = await Place.Opens();
        (mara, jonas) = await place.Couple();
        promise = place.NewId();
        await jonas.Promises(promise, "Home by seven", Today);
    }

    public async Task DisposeAsync() => await place.DisposeAsync();

    string[] Beside =>
    [
        "/calendar", "/calendar/month", $"/calendar/day?day={Today}", $"/promises/{promise}", $"/promises/{promise}/day?day={Today}",
        "/promises", "/reviews/week?page=2", "/us",
    ];

    async Task<string[]> Reads(params string[] pages)
    {
        var read = new List<string>();
        foreach (var page in pages) read.Add((await mara.Opens(page)).Html.QuerySelector("main")!.TextContent);
        return [.. read];
    }

    async Task<string> DoesNotKeep()
    {
        var id = place.NewId();
        Assert.Equal(302, (await jonas.Sends($"/promises/{promise}/mark",
            ("id", id), ("day", Today), ("how", "not-kept"), ("happened", "I stayed."), ("next", ""))).Status);
        return id;
    }

    async Task<bool> Meets(string words) => (await Reads("/today"))[0].Contains(words, StringComparison.Ordinal);

    [Fact]
    public async Task No_page_beside_it_says_what_is_folded_until_she_opened_it()
    {
        var before = await Reads(Beside);
        var id = await DoesNotKeep();
        place.Waits(Duration.FromMinutes(3));
        Assert.Equal(before, await Reads(Beside));
        Assert.True(await Meets(Hard));
        await mara.Sends("/tellings/hold", ("held", "yes"));
        Assert.False(await Meets(Hard));
        Assert.Equal(before, await Reads(Beside));

        Assert.Equal(302, (await mara.Sends($"/tellings/{id}/open")).Status);
        Assert.Contains("Not kept, and told", (await Reads($"/promises/{promise}/day?day={Today}"))[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Taken_back_within_two_minutes_it_was_never_there()
    {
        string[] all = ["/today", "/tellings", .. Beside];
        var before = await Reads(all);
        var id = place.NewId();
        await jonas.Tells(id, "harder", "I met her.");
        Assert.Equal(before, await Reads(all));
        Assert.Equal(404, (await mara.Opens($"/tellings/{id}")).Status);
        Assert.Equal(404, (await mara.Sends($"/tellings/{id}/open")).Status);
        place.Waits(Duration.FromSeconds(119));
        Assert.Equal(200, (await jonas.Sends($"/tellings/{id}/withdraw")).Status);
        place.Waits(Duration.FromMinutes(5));
        Assert.Equal(before, await Reads(all));
        Assert.Equal(404, (await mara.Opens($"/tellings/{id}")).Status);
    }

    [Fact]
    public async Task Taken_back_after_that_an_honest_line_says_so_for_some_days()
    {
        var id = place.NewId();
        await jonas.Tells(id, "harder", "I met her.");
        place.Waits(Duration.FromMinutes(2));
        Assert.True(await Meets(Hard));
        await jonas.Sends($"/tellings/{id}/withdraw");
        Assert.False(await Meets(Hard));
        Assert.All(await Reads("/today", "/tellings"), page => Assert.Contains(TookBack, page, StringComparison.Ordinal));
        Assert.Contains("took this back", (await Reads($"/tellings/{id}"))[0], StringComparison.Ordinal);
        place.Waits(Duration.FromDays(4));
        await mara.Signs_in();
        Assert.All(await Reads("/today", "/tellings"), page => Assert.DoesNotContain(TookBack, page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_held_or_put_off_does_not_come_to_Today_by_being_taken_back()
    {
        var id = place.NewId();
        await jonas.Tells(id, "harder", "I met her.");
        place.Waits(Duration.FromMinutes(2));
        await mara.Sends($"/tellings/{id}/put-off", ("with", ""));
        await jonas.Sends($"/tellings/{id}/withdraw");
        Assert.False(await Meets(TookBack));
        place.Waits(Duration.FromDays(1));
        await mara.Signs_in();
        Assert.True(await Meets(TookBack));
        await mara.Sends("/tellings/hold", ("held", "yes"));
        Assert.False(await Meets(TookBack));
    }

    [Fact]
    public async Task Opened_or_put_off_just_after_it_was_taken_back_its_page_says_so_and_is_no_dead_end()
    {
        var id = place.NewId();
        await jonas.Tells(id, "harder", "I met her.");
        place.Waits(Duration.FromMinutes(2));
        await jonas.Sends($"/tellings/{id}/withdraw");
        var opened = await mara.Sends($"/tellings/{id}/open");
        Assert.Equal(200, opened.Status);
        Assert.Contains("took this back", opened.Text, StringComparison.Ordinal);
        Assert.Equal($"/tellings/{id}", (await mara.Sends($"/tellings/{id}/put-off", ("with", ""))).Location);
    }

    [Fact]
    public async Task Later_puts_off_all_that_waits_and_not_only_the_first_of_it()
    {
        foreach (var words in new[] { "I met her.", "And I wrote to her." }) await jonas.Tells(place.NewId(), "harder", words);
        place.Waits(Duration.FromMinutes(2));
        // Before it is gone from Today, the card says until when, and where it lies meanwhile.
        Assert.True(await Meets("Later means not before tomorrow. Until then it waits under “What was told”."));
        var form = (await mara.Opens("/today")).Html.QuerySelector("form[action$='/put-off']")!.GetAttribute("action")!;
        Assert.Equal("/today", (await mara.Sends(form, ("with", ""))).Location);
        Assert.False(await Meets(Hard));
        place.Waits(Duration.FromDays(1));
        await mara.Signs_in();
        Assert.True(await Meets(Hard));
    }

    [Fact]
    public async Task Where_she_answered_nothing_offers_to_take_it_back()
    {
        var id = place.NewId();
        await jonas.Tells(id, "harder", "I met her.");
        Assert.NotNull((await jonas.Opens($"/tellings/{id}")).Html.QuerySelector($"form[action='/tellings/{id}/withdraw']"));
        place.Waits(Duration.FromMinutes(2));
        await mara.Sends($"/tellings/{id}/reply", ("id", place.NewId()), ("words", "I read it."));
        Assert.Null((await jonas.Opens($"/tellings/{id}")).Html.QuerySelector($"form[action='/tellings/{id}/withdraw']"));
    }

    [Fact]
    public async Task An_answer_to_a_small_question_stands_on_the_askers_Today_until_it_is_clear()
    {
        var id = place.NewId();
        await mara.Raises(id, "You put the phone away.");
        await jonas.Sends($"/small-questions/{id}/answer", ("id", place.NewId()), ("meant", "It was a present."));
        Assert.True(await Meets("Jonas answered your small question"));
        Assert.Contains("Jonas answered", (await Reads("/small-questions"))[0], StringComparison.Ordinal);
        var page = await mara.Opens($"/small-questions/{id}");
        Assert.Contains("It was a present.", page.Text, StringComparison.Ordinal);

        Assert.Equal(422, (await mara.Sends($"/small-questions/{id}/settle", ("answer", ""))).Status);
        var answer = page.Html.QuerySelector("input[name=answer]")!.GetAttribute("value")!;
        Assert.Equal(302, (await mara.Sends($"/small-questions/{id}/settle", ("answer", answer))).Status);
        Assert.False(await Meets("Jonas answered your small question"));
    }

    [Fact]
    public async Task Who_named_the_day_of_an_answer_or_said_more_is_met_on_Today()
    {
        var id = place.NewId();
        await mara.Tells(id, "update", "The bank has written.");
        await jonas.Sends($"/tellings/{id}/promise-reply", ("id", place.NewId()), ("what", "I answer you"), ("day", "2026-11-23"), ("at", ""));
        Assert.True(await Meets("Jonas read what you told, and answers on Mon 23 Nov"));
        await mara.Sends($"/tellings/{id}/reply", ("id", place.NewId()), ("words", "Take your time."));
        var jonasReads = (await jonas.Opens("/today")).Html.QuerySelector("main")!.TextContent;
        Assert.Contains("Mara added to what was told", jonasReads, StringComparison.Ordinal);
    }
}
