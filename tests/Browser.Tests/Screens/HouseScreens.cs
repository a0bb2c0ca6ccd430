namespace Goldseam.Browser.Tests.Screens;

/// <summary>What is no practice: the first page, Today, Us and Me, and what is shown when something is wrong.</summary>
sealed class HouseScreens : PracticeScreens
{
    static readonly string Anchor = Person.NewId(), Promise = Person.NewId();

    public override IEnumerable<Screen> Outside =>
    [
        new("welcome", Mara, "/"),
        new("offline", Mara, "/offline"),
        new("not-here-outside", Mara, "/nowhere"),
        new("sign-in-first", Mara, "/today"),
    ];

    public override IEnumerable<Screen> Alone =>
    [
        new("today-alone", Mara, "/today"),
        new("record-alone", Mara, "/record"),
        new("us-alone", Mara, "/us"),
    ];

    public override IEnumerable<Screen> Together =>
    [
        new("today", Mara, "/today"),
        new("us", Jonas, "/us"),
        new("us-together", Jonas, "/us", LiveTogether),
        new("record", Mara, "/record"),
        new("me", Mara, "/me"),
        new("not-here", Mara, "/nowhere"),
        new("today-no-connection", Mara, "/today", Then: SavesWithoutConnection),
        new("went-to-sleep", Mara, "/notes", s => s.Mara.Context.SetOfflineAsync(false), SendsAnOldForm),
        new("today-visit-ended", Mara, Needs: HalfAnHourPassesOverHalfTypedWords),
        new("visit-ended", Mara, Then: SendsWithoutScript),
    ];

    static async Task LiveTogether(Scene scene)
    {
        await scene.Jonas.Posts("/thanks", ("words", "You left the last pear for me."));
        await scene.Mara.Posts("/anchors", ("id", Anchor), ("what", "Tea at the window"));
        await scene.Jonas.Posts($"/anchors/{Anchor}/keep");
        await scene.Jonas.Promises(Promise, "Home by 18:30, or a message before 18:00");
        await scene.Mara.Posts("/small-questions", ("noticed", "We never talk about the summer."), ("when", "week"));
    }

    static async Task SavesWithoutConnection(Person mara)
    {
        await mara.Answers("Heavy", "The song in the shop.");
        await mara.Context.SetOfflineAsync(true);
        await mara.Saves();
        await mara.Sees("There is no connection");
    }

    static async Task SendsAnOldForm(Person mara)
    {
        await mara.Fills("#words", "The song in the shop today.");
        await mara.Page.EvalOnSelectorAsync("#note-form", "form => { form.elements.__token.value = 'old'; form.submit(); }");
        await mara.Sees("This page went to sleep");
    }

    static async Task HalfAnHourPassesOverHalfTypedWords(Scene scene)
    {
        await scene.Mara.Opens("/today");
        await scene.Mara.Answers("Heavy", "The song in the shop today.");
        scene.Home.HalfAnHourPasses();
        await scene.Mara.Saves();
        await scene.Mara.Page.WaitForSelectorAsync("#unlock-pin");
    }

    static async Task SendsWithoutScript(Person mara)
    {
        await mara.Page.EvaluateAsync("() => document.querySelector('#unlock').remove()");
        await mara.Page.EvalOnSelectorAsync("#check-in-form", "form => HTMLFormElement.prototype.submit.call(form)");
        await mara.Page.WaitForSelectorAsync(".typed");
    }
}
