using Goldseam.Browser.Tests.Screens;

namespace Goldseam.Browser.Tests.Practices.Promises;

sealed class PromisesScreens : PracticeScreens
{
    static readonly string HomeBy = Person.NewId();

    public override IEnumerable<Screen> Together => [.. Promises(), .. HowItWas()];

    static IEnumerable<Screen> Promises() =>
    [
        new("promises-empty", Jonas, "/promises"),
        new("promise-new-week", Jonas, "/promises/new", Then: async jonas =>
        {
            await jonas.Fills("#what", "Home by 18:30, or a message before 18:00");
            await jonas.Tap(".choice:has-text('On days of the week')");
        }),
        new("promise-new-weeks", Jonas, Then: jonas => jonas.Tap(".choice:has-text('Every few weeks')")),
        new("promise-new-month", Jonas, Then: jonas => jonas.Tap(".choice:has-text('Every month')")),
        new("promise-new-open", Jonas, Then: async jonas =>
        {
            await jonas.Tap(".choice:has-text('Every day')");
            await jonas.Tap("summary:has-text('Why it matters')");
            await jonas.Fills("#why", "So that you never have to wonder where I am.");
        }),
        new("promise", Jonas, $"/promises/{HomeBy}", s => s.Jonas.Promises(
            HomeBy, "Home by 18:30, or a message before 18:00", "So that you never have to wonder where I am.")),
        new("promise-change-refused", Jonas, Then: async jonas =>
        {
            await jonas.Tap("a:has-text('Change it')");
            await jonas.Fills("#from", "2020-01-01");
            await jonas.Page.EvalOnSelectorAsync("form.stack", "form => form.submit()");
            await jonas.IsRefused();
        }),
        new("promises", Mara, "/promises"),
        new("today-promises", Jonas, "/today"),
    ];

    static IEnumerable<Screen> HowItWas() =>
    [
        new("day", Jonas, "/calendar/day"),
        new("how-moved", Jonas, Then: async jonas =>
        {
            await jonas.Tap("main a:has-text('Moved')");
            await jonas.Tap(".tiles .choice:has-text('Moved')");
        }),
        new("how-not-kept", Jonas, Then: jonas => jonas.Tap(".tiles .choice:has-text('Not kept')")),
        new("how-kept", Jonas, Then: async jonas =>
        {
            await jonas.Tap(".tiles .choice:has-text('Kept') >> nth=0");
            await jonas.Tap("form.asks .button.primary");
            await jonas.Sees("Undo");
        }),
        new("how-theirs", Mara, $"/promises/{HomeBy}/day"),
        new("how-landed", Mara, Then: async mara =>
        {
            await mara.Fills("#words", "I was calmer when you wrote.");
            await mara.Tap("form[action$='/land'] .button");
            await mara.Sees("How it was for you");
        }),
    ];
}
