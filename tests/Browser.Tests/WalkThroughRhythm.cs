namespace Goldseam.Browser.Tests;

/// <summary>Promises, the calendar and telling, screen by screen.</summary>
/// <param name="look">Called with a name for the screen and who looks at it.</param>
sealed class WalkThroughRhythm(Home home, Person mara, Person jonas, Func<string, Person, Task> look)
{
    public static async Task With(Home home, Person mara, Person jonas, Func<string, Person, Task> look)
    {
        var walk = new WalkThroughRhythm(home, mara, jonas, look);
        await walk.Promises();
        await walk.Calendar();
        await walk.Telling();
    }

    async Task Opened(string name, Person who, string path)
    {
        await who.Opens(path);
        await look(name, who);
    }

    async Task Promises()
    {
        await Opened("promises-empty", jonas, "/commitments");
        await jonas.Opens("/commitments/new");
        await jonas.Fills("#what", "Home by 18:30, or a message before 18:00");
        foreach (var rhythm in new[] { "On days of the week", "Every few weeks", "Every month" })
        {
            await jonas.Tap($".choice:has-text('{rhythm}')");
            await look($"promise-new-{rhythm.Split(' ')[^1]}", jonas);
        }
        await jonas.Tap(".choice:has-text('Every day')");
        await jonas.Tap("summary:has-text('Why it matters')");
        await jonas.Fills("#why", "So that you never have to wonder where I am.");
        await look("promise-new-open", jonas);
        await jonas.Sends();
        await jonas.Sees("Your promise");
        await look("promise", jonas);
        await jonas.Tap("a:has-text('Change it')");
        await jonas.Fills("#from", "2020-01-01");
        await jonas.Page.EvalOnSelectorAsync("form.stack", "form => form.submit()");
        await jonas.Page.WaitForSelectorAsync(".notice.refusal");
        await look("promise-change-refused", jonas);
        await Opened("promises", mara, "/commitments");
        await Opened("today-promises", jonas, "/today");
        await jonas.Opens("/calendar/day");
        await look("day", jonas);
        await jonas.Tap("main a:has-text('Moved')");
        await jonas.Tap(".three .choice:has-text('Moved')");
        await look("how-moved", jonas);
        await jonas.Tap(".three .choice:has-text('Not kept')");
        await look("how-not-kept", jonas);
        await jonas.Tap(".three .choice:has-text('Kept') >> nth=0");
        await jonas.Tap("form.how .button.primary");
        await jonas.Sees("Undo");
        await look("how-kept", jonas);
        await mara.Opens("/today");
        await mara.Tap("#promises a");
        await look("how-theirs", mara);
        await mara.Fills("#words", "I was calmer when you wrote.");
        await mara.Tap("form[action$='/landing'] .button");
        await mara.Sees("How it landed with you");
        await look("how-landed", mara);
    }

    async Task Calendar()
    {
        await Opened("week-list", mara, "/calendar");
        await Opened("week-list-filtered", mara, "/calendar?who=theirs&kind=practical");
        await Opened("month", mara, "/calendar/month");
        await Opened("month-long-ago", mara, "/calendar/month?month=2020-02");
    }

    async Task Telling()
    {
        await Opened("tell", jonas, "/tell");
        foreach (var kind in new[] { "plans-changed", "not-kept", "harder", "update" })
            await Opened($"tell-{kind}", jonas, $"/tell/words?kind={kind}");
        await jonas.Opens("/tell/words?kind=harder");
        await jonas.Fills("#words", "She wrote to my old address. I have not answered.");
        await jonas.Sends();
        await jonas.Sees("You told Mara");
        await look("told", jonas);
        home.Clock.Pass(NodaTime.Duration.FromMinutes(2));
        await Opened("today-folded", mara, "/today");
        await mara.Tap(".folded button:has-text('With someone')");
        await mara.Sees("Somebody to call");
        await look("telling-with-someone", mara);
        await mara.Tap(".folded button:has-text('Now')");
        await mara.Sees("I have not answered.");
        await mara.Tap("summary:has-text('I answer at')");
        await look("telling", mara);
        await Opened("tellings", mara, "/tellings");
    }
}
