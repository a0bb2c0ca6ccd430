namespace Goldseam.Browser.Tests;

[Collection(InAnotherBrowser.Name)]
public sealed class WithoutScriptTests(Chromium chromium)
{
    [Fact]
    public async Task Mara_and_Jonas_can_do_everything_without_script()
    {
        await using var home = await Home.Open(chromium);
        var (mara, jonas) = await home.Couple(script: false);

        await mara.ChecksIn("Heavy", "The song in the shop.");
        await jonas.Opens("/today");
        await jonas.SeesNothingOf("song in the shop");
        await jonas.ChecksIn("Steady", "I am here.", "Both of us");
        await jonas.Sees("The song in the shop.");
        await mara.ChecksIn("Warm", "Better now.", "Both of us", change: true);
        await jonas.Opens("/today");
        await jonas.Sees("edited");

        await mara.Opens("/notes");
        await mara.Fills("#words", "What I did not say.\nNot yet.");
        await mara.Sends();
        await mara.ArrivesAt("/notes");
        await mara.Sees("What I did not say.");
        await mara.Does("Delete this note");
        await mara.Sees("Note deleted.");
        await mara.Tap("button:has-text('Undo')");
        await mara.Sees("What I did not say.");
        await mara.Does("Delete this note");
        await mara.Opens("/notes");
        await mara.Sees("Nothing here yet.");

        await mara.Opens("/me/name");
        await mara.Fills("#name", "Mara K.");
        await mara.Sends();
        await mara.Sees("Mara K.");
        await jonas.Opens("/record");
        var three = await jonas.Page.InnerTextAsync(".said.big");
        await mara.Opens("/record");
        await mara.Sees(three);

        await mara.SignsOut();
        await mara.SignsIn();
        await mara.ArrivesAt("/today");
        await mara.Tap("a.leave");
        await mara.IsAt(home.Elsewhere);
        await mara.Page.GoBackAsync();
        await mara.SeesNothingOf("Better now.", "Jonas");
        Assert.Empty(mara.RealComplaints.Concat(jonas.RealComplaints));
    }

    [Fact]
    public async Task What_stayed_closed_can_be_shown_or_let_go_without_script()
    {
        await using var home = await Home.Open(chromium);
        var (mara, jonas) = await home.Couple(script: false);
        await mara.ChecksIn("Heavy", "Nobody heard this.");
        await jonas.ChecksIn("Raw", "For me.", "Only me");
        home.ADayPasses();

        await mara.SignsIn();
        await mara.Sees("Only you have seen what you wrote on Sunday 22 November.");
        await mara.Tap("summary:has-text('Show it to Jonas')");
        await mara.Tap("button:has-text('Show it to Jonas')");
        await mara.ArrivesAt("/today");
        await jonas.SignsIn();
        await jonas.Sees("Nobody heard this.");
    }

    [Theory]
    [InlineData("/check-ins", "/today", "#check-in-form")]
    [InlineData("/notes", "/notes", "#note-form")]
    public async Task Words_typed_while_the_visit_ended_come_back_to_be_copied(string action, string page, string form)
    {
        await using var home = await Home.Open(chromium);
        var mara = await home.Somebody("Mara", script: false);
        await mara.Begins();
        await mara.KeepsASpareKey();
        await mara.Opens(page);
        if (form == "#check-in-form") await mara.Tap("label.feeling");
        await mara.Fills("#words", "It took me an hour\nto write this.");
        home.HalfAnHourPasses();
        await mara.Tap($"{form} .button.primary");
        await mara.ArrivesAt(action);
        await mara.Sees("Your visit has ended");
        Assert.Equal("It took me an hour\nto write this.", await mara.Page.InputValueAsync("textarea.typed"));
    }
}
