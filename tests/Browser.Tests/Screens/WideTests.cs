using Microsoft.Playwright;

namespace Goldseam.Browser.Tests.Screens;

/// <summary>At a desk both halves of a page are before one's eyes; on a phone and on paper they stand below one another, in the same order.</summary>
[Collection(InOneBrowser.Name)]
public sealed class WideTests(Chromium chromium)
{
    const int JustTooNarrow = 1099;

    [Fact]
    public async Task Jonas_at_a_desk_sees_his_question_left_and_what_he_promised_right_of_it()
    {
        await using var scene = await Desk.Open(chromium);
        var jonas = scene.Jonas;
        await jonas.Opens("/today");
        await Spot.StandsBeside(jonas, "#check-in", "#promises");
        await Spot.StandsBelow(jonas, "#promises", "a[href='/tell']");
        await jonas.Page.SetViewportSizeAsync(JustTooNarrow, 800);
        await Spot.StandsBelow(jonas, "#check-in", "#promises");
        Assert.InRange((await Spot.Of(jonas, "main")).Width, 500, 640);
    }

    [Fact]
    public async Task What_Mara_says_is_told_to_Jonas_at_his_desk_above_his_question_and_what_he_kept_stays_beside_it()
    {
        await using var scene = await Desk.Open(chromium);
        await scene.Mara.ChecksIn("Heavy", "I waited at the window.", "Both of us");
        var jonas = scene.Jonas;
        await jonas.Opens("/today");
        await Spot.StandsBeside(jonas, "#check-in", "#promises");
        var before = await Spot.Of(jonas, "#promises");
        await jonas.Tap("#promises button:has-text('Kept')");
        await jonas.Sees("Undo");
        Assert.Equal(before, await Spot.Of(jonas, "#promises"));
    }

    [Fact]
    public async Task Us_and_Me_have_two_columns_at_a_desk_and_one_on_paper()
    {
        await using var scene = await Desk.Open(chromium);
        var mara = scene.Mara;
        await mara.Opens("/us");
        await Spot.StandsBeside(mara, ".card:has(#agreed)", ".card:has(#good)");
        await Spot.StandsBelow(mara, ".card:has(#agreed)", ".card:has(#happened)");
        await Spot.StandsBelow(mara, ".card:has(#good)", ".card:has(#chapters)");
        await mara.Opens("/me");
        await Spot.StandsBeside(mara, ".doors", "section:has(#safe)");
        await mara.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Spot.StandsBelow(mara, ".doors", "section:has(#safe)");
        await mara.Opens("/us");
        await Spot.StandsBelow(mara, ".card:has(#happened)", ".card:has(#good)");
    }

    [Fact]
    public async Task Leave_now_stands_at_one_place_at_a_desk_above_what_is_read()
    {
        await using var scene = await Desk.Open(chromium);
        var mara = scene.Mara;
        foreach (var width in new[] { 1100, Desk.Width, 1920 })
        {
            await mara.Page.SetViewportSizeAsync(width, 800);
            await mara.Opens("/today");
            var (main, first) = (await Spot.Of(mara, "#today"), await Spot.Of(mara, "a.leave"));
            Assert.InRange(first.X + first.Width, main.X + main.Width - 1, main.X + main.Width + 1);
            foreach (var page in Desk.Pages)
            {
                await mara.Opens(page);
                Assert.Equal(first, await Spot.Of(mara, "a.leave"));
                Assert.Equal("", await mara.Page.EvaluateAsync<string>(InPage.Sideways, width));
            }
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("rtl")]
    public async Task Who_goes_with_the_Tab_key_goes_down_one_column_and_then_down_the_other(string? direction)
    {
        await using var scene = await Desk.Open(chromium);
        var jonas = scene.Jonas;
        foreach (var page in new[] { "/today", "/calendar", "/calendar/month", "/us", "/me" })
        {
            await jonas.Opens(page);
            await jonas.Page.EvaluateAsync("direction => document.dir = direction ?? ''", direction);
            Assert.Equal("", await jonas.Page.EvaluateAsync<string>(OutOfOrder));
            Assert.Equal("", await jonas.Page.EvaluateAsync<string>(InPage.Sideways, Desk.Width));
        }
    }

    /// <summary>A half of a page that stands on the wrong side, or two things in one of them of which the later stands higher.</summary>
    const string OutOfOrder =
        """
        () => {
          const [one, other] = document.querySelectorAll('.columns > .stack'), rtl = document.dir === 'rtl';
          const [a, b] = [one, other].map(half => half.getBoundingClientRect());
          if (rtl ? a.left < b.right : a.right > b.left) return 'sides';
          for (const half of [one, other]) {
            const tops = [...half.children].filter(e => e.checkVisibility()).map(e => e.getBoundingClientRect().top);
            if (tops.some((top, at) => at > 0 && top < tops[at - 1])) return half.outerHTML.slice(0, 200);
          }
          return '';
        }
        """;
}
