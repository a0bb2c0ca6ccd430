using Goldseam.Browser.Tests.Screens;

namespace Goldseam.Browser.Tests.Practices.EarlierDays;

/// <summary>What Mara wrote while she was alone, where she finds it once Jonas has come, and what she brings along.</summary>
sealed class EarlierDaysScreens : PracticeScreens
{
    static readonly string Walk = Person.NewId();

    public override IEnumerable<Screen> Alone =>
    [
        new("earlier-empty", Mara, "/earlier-days"),
        new("earlier-alone", Mara, "/earlier-days", SomeDaysAlone),
    ];

    public override IEnumerable<Screen> Together =>
    [
        new("today-earlier-days", Mara, "/today"),
        new("earlier", Mara, Then: async mara =>
        {
            await mara.Tap("a:has-text('Look at it')");
            await mara.ArrivesAt("/earlier-days");
        }),
        new("me-earlier-days", Mara, "/me", s => PutsItAway(s.Mara)),
        new("bring-along", Mara, $"/earlier-days/promises/{Walk}", Then: mara => mara.Sees("Jonas will see this, and nothing else")),
        new("bring-along-refused", Mara, Needs: SendsAPageOfYesterday),
        new("earlier-brought-along", Mara, "/earlier-days", BringsItAlong),
    ];

    static async Task SomeDaysAlone(Scene scene)
    {
        var mara = scene.Mara;
        await mara.Posts("/check-ins",
            ("feeling", "heavy"), ("words", "The song in the shop. It took me an hour to come back."), ("audience", "only-me"));
        await mara.Promises(Walk, "A walk before breakfast", "Because my head is quieter then.");
        await mara.Posts($"/promises/{Walk}/mark", ("day", "2026-11-22"), ("how", "kept"));
        await mara.Promises(Person.NewId(), "The phone stays in the kitchen");
        await mara.Posts("/anchors", ("what", "Tea at the window"));
        await scene.DaysPass(2, back: mara);
    }

    static async Task PutsItAway(Person mara)
    {
        await mara.Opens("/today");
        await mara.Tap("button:has-text('Put this away')");
        await mara.ArrivesAt("/today");
        await mara.SeesNothingOf("What you wrote before you were two");
    }

    static async Task SendsAPageOfYesterday(Scene scene)
    {
        var mara = scene.Mara;
        scene.Home.ADayPasses();
        var tab = await mara.OpensAnotherTab("/sign-in");
        await tab.SignsIn();
        var saw = await mara.Page.InputValueAsync("input[name=saw]");
        await mara.Page.ReloadAsync();
        await mara.Page.EvalOnSelectorAsync("input[name=saw]", "(field, saw) => { field.value = saw; }", saw);
        await mara.Sends();
        await mara.Sees("This has changed since you opened the page");
    }

    static async Task BringsItAlong(Scene scene)
    {
        await scene.Mara.Sends();
        await scene.Mara.Sees("Your promise");
        await scene.Jonas.SignsIn();
        await scene.Jonas.Opens("/promises");
        await scene.Jonas.Sees("A walk before breakfast");
        await scene.Jonas.SeesNothingOf("my head is quieter", "stays in the kitchen");
    }
}
