namespace Goldseam.Browser.Tests;

/// <summary>What Mara wrote while she was alone, where she finds it once Jonas has come, and what she brings along; screen by screen.</summary>
/// <param name="look">Called with a name for the screen and who looks at it.</param>
sealed class WalkThroughEarlierDays(Home home, Func<string, Person, Task> look)
{
    public static async Task<IReadOnlyList<Person>> With(Home home, Func<string, Person, Task> look)
    {
        var walk = new WalkThroughEarlierDays(home, look);
        var mara = await walk.Alone();
        var jonas = await walk.BecomeTwo(mara);
        await walk.BringsItAlong(mara, jonas);
        await walk.Travels(mara);
        return [mara, jonas];
    }

    async Task Opened(string name, Person who, string path)
    {
        await who.Opens(path);
        await look(name, who);
    }

    async Task<Person> Alone()
    {
        var mara = await home.Somebody("Mara");
        await mara.TakesAWayIn();
        await Opened("earlier-empty", mara, "/earlier");
        await mara.ChecksIn("Heavy", "The song in the shop. It took me an hour to come back.");
        await Promises(mara, "A walk before breakfast", "Because my head is quieter then.");
        await mara.Opens("/today");
        await mara.Tap("button:has-text('Kept')");
        await mara.Sees("Undo");
        await Promises(mara, "The phone stays in the kitchen", null);
        await mara.Opens("/anchors");
        await mara.Fills("#what", "Tea at the window");
        await mara.Sends();
        home.ADayPasses();
        home.ADayPasses();
        await mara.SignsIn();
        await Opened("earlier-alone", mara, "/earlier");
        return mara;
    }

    static async Task Promises(Person mara, string what, string? why)
    {
        await mara.Opens("/commitments/new");
        await mara.Fills("#what", what);
        await mara.Tap(".rhythm .choice:has-text('Every day')");
        if (why is not null)
        {
            await mara.Tap("summary:has-text('Why it matters')");
            await mara.Fills("#why", why);
        }
        await mara.Sends();
        await mara.Sees("Your promise");
    }

    async Task<Person> BecomeTwo(Person mara)
    {
        await mara.KeepsASpareKey();
        var link = await mara.Invites();
        var jonas = await home.Somebody("Jonas");
        await jonas.Joins(link);
        await Opened("today-earlier-days", mara, "/today");
        await mara.Tap("a:has-text('Look at it')");
        await mara.ArrivesAt("/earlier");
        await look("earlier", mara);
        await mara.Opens("/today");
        await mara.Tap("button:has-text('Put this away')");
        await mara.ArrivesAt("/today");
        await mara.SeesNothingOf("What you wrote before you were two");
        await Opened("me-earlier-days", mara, "/me");
        return jonas;
    }

    async Task BringsItAlong(Person mara, Person jonas)
    {
        await mara.Opens("/earlier");
        await mara.Tap("a:has-text('Bring it along')");
        await mara.Sees("Jonas will see this, and nothing else");
        await look("bring-along", mara);
        home.ADayPasses();
        var tab = await mara.OpensAnotherTab("/sign-in");
        await tab.SignsIn();
        var saw = await mara.Page.InputValueAsync("input[name=saw]");
        await mara.Page.ReloadAsync();
        await mara.Page.EvalOnSelectorAsync("input[name=saw]", "(field, saw) => { field.value = saw; }", saw);
        await mara.Sends();
        await mara.Sees("This has changed since you opened the page");
        await look("bring-along-refused", mara);
        await mara.Sends();
        await mara.Sees("Your promise");
        await Opened("earlier-brought-along", mara, "/earlier");
        await jonas.SignsIn();
        await jonas.Opens("/commitments");
        await jonas.Sees("A walk before breakfast");
        await jonas.SeesNothingOf("my head is quieter", "stays in the kitchen");
    }

    async Task Travels(Person mara)
    {
        var abroad = await home.Somebody(mara.Name, zone: "America/New_York");
        await abroad.SignsIn();
        await abroad.ArrivesAt("/today");
        await abroad.Sees("Your phone is in New York.");
        await look("today-elsewhere", abroad);
        await abroad.Opens("/me/name");
        await abroad.Sees("Your phone is in New York.");
        await look("name-elsewhere", abroad);
    }
}
