namespace Goldseam.Browser.Tests;

/// <summary>Leads Mara and Jonas through everything there is to see, and stops at each screen.</summary>
/// <param name="look">Called with a name for the screen and who looks at it.</param>
sealed class Walk(Home home, Func<string, Person, Task> look)
{
    public async Task<IReadOnlyList<Person>> ThroughEverything()
    {
        var mara = await home.Somebody("Mara");
        await Outside(mara);
        await Alone(mara);
        var jonas = await ByInvitation(mara);
        await Together(mara, jonas);
        await Refused(mara);
        await DrawerAndAccount(mara);
        await WhenSomethingIsWrong(mara);
        await SetBack(mara);
        return [mara, jonas];
    }

    async Task Opened(string name, Person who, string path)
    {
        await who.Opens(path);
        await look(name, who);
    }

    async Task Outside(Person mara)
    {
        await Opened("welcome", mara, "/");
        await Opened("begin", mara, "/begin");
        await mara.Fills("#name", "Mara");
        await mara.Fills("#sign-in-name", "no");
        await mara.Fills("#passphrase", mara.Passphrase);
        await mara.Page.EvaluateAsync("() => { document.querySelector('#begin').noValidate = true; }");
        await mara.Sends();
        await mara.Page.WaitForSelectorAsync(".notice.refusal");
        await look("begin-refused", mara);
        await Opened("join", mara, "/join");
        await Opened("sign-in", mara, "/sign-in");
        await mara.SignsIn();
        await mara.Page.WaitForSelectorAsync(".notice.refusal");
        await look("sign-in-refused", mara);
        await Opened("spare-key-use", mara, "/spare-key/use");
        await Opened("calm", mara, "/calm");
        foreach (var line in new[] { "What I see", "Five things", "Another way", "hurt myself", "not safe", "need a person" })
            await mara.Tap($"summary:has-text('{line}')");
        await look("calm-open", mara);
        await Opened("help", mara, "/help");
        foreach (var country in new[] { "Austria", "United States" }) await mara.Tap($"summary:has-text('{country}')");
        await look("help-open", mara);
        await Opened("first-days", mara, "/first-days");
        await Opened("offline", mara, "/offline");
        await Opened("not-here-outside", mara, "/nowhere");
        await Opened("sign-in-first", mara, "/today");
    }

    async Task Alone(Person mara)
    {
        await mara.Begins();
        await look("today-alone", mara);
        await Opened("spare-key", mara, "/spare-key");
        await mara.Fills("#last-group", "nope");
        await mara.Sends();
        await mara.Page.WaitForSelectorAsync(".notice.refusal");
        await look("spare-key-refused", mara);
        await mara.KeepsASpareKey();
        await look("me-alone", mara);
        await Opened("record-alone", mara, "/record");
        await Opened("today-offers-inviting", mara, "/today");
        await Opened("join-signed-in", mara, "/join");
    }

    async Task<Person> ByInvitation(Person mara)
    {
        await Opened("invitation", mara, "/invitation");
        var link = await mara.Invites();
        await look("invitation-made", mara);
        await Opened("today-with-invitation", mara, "/today");
        var jonas = await home.Somebody("Jonas");
        await jonas.Page.GotoAsync(link);
        await look("join-with-code", jonas);
        await jonas.Joins(link);
        await look("today-joined", jonas);
        await jonas.KeepsASpareKey();
        return jonas;
    }

    async Task Together(Person mara, Person jonas)
    {
        await Opened("today", mara, "/today");
        await mara.Answers("Heavy", "The song in the shop. It took me an hour to come back.");
        await look("today-half-typed", mara);
        await mara.Tap(".more:not(.who) > summary");
        await mara.Tap(".who > summary");
        await look("today-everything-open", mara);
        await mara.Saves();
        await mara.SeesTheirAnswer("Heavy");
        await look("today-waiting", mara);
        await Opened("today-they-have-answered", jonas, "/today");
        await jonas.ChecksIn("Steady", "I am here. I left my phone in the kitchen.");
        await look("today-open-for-both", jonas);
        await jonas.ChecksIn("Warm", "I am here.", change: true);
        await Opened("today-changed-since", mara, "/today");
        await Opened("today-change", mara, "/today?change=1");
        await mara.ChecksIn("Heavy", "The song in the shop.", "Only me", change: true);
        await look("today-moved-to-only-me", mara);
        await Opened("record", mara, "/record");
    }

    async Task Refused(Person mara)
    {
        await mara.Opens("/today?change=1");
        await mara.Fills("#words", "I will \u202Enot go.");
        await mara.Saves();
        await mara.Page.WaitForSelectorAsync(".notice.refusal");
        await look("today-refused", mara);
        await mara.Context.SetOfflineAsync(true);
        await mara.Saves();
        await mara.Sees("There is no connection");
        await look("today-no-connection", mara);
        await mara.Context.SetOfflineAsync(false);
    }

    async Task DrawerAndAccount(Person mara)
    {
        await Opened("notes-empty", mara, "/notes");
        await mara.Fills("#words", "The song in the shop today.\nIt took me an hour to come back.");
        await mara.Sends();
        await mara.Page.WaitForSelectorAsync("article .said");
        await look("notes", mara);
        await mara.Page.EvalOnSelectorAsync("#words", "field => field.removeAttribute('required')");
        await mara.Sends();
        await mara.Page.WaitForSelectorAsync(".notice.refusal");
        await look("notes-refused", mara);
        await Opened("me", mara, "/me");
        await Opened("name", mara, "/me/name");
        await mara.Page.EvaluateAsync("() => { document.querySelector('#name-form').noValidate = true; }");
        await mara.Fills("#name", "");
        await mara.Sends();
        await mara.Page.WaitForSelectorAsync(".notice.refusal");
        await look("name-refused", mara);
        var laptop = await home.Somebody("Mara");
        await laptop.SignsIn();
        await laptop.ArrivesAt("/today");
        await Opened("visits", mara, "/visits");
    }

    async Task WhenSomethingIsWrong(Person mara)
    {
        await Opened("not-here", mara, "/nowhere");
        await mara.Opens("/notes");
        await mara.Fills("#words", "The song in the shop today.");
        await mara.Page.EvalOnSelectorAsync("#note-form", "form => { form.elements.__token.value = 'old'; form.submit(); }");
        await mara.Sees("This page went to sleep");
        await look("went-to-sleep", mara);
        await mara.Opens("/today?change=1");
        await mara.Fills("#words", "The song in the shop today.");
        home.HalfAnHourPasses();
        await mara.Saves();
        await mara.Sees("Your visit has ended");
        await look("today-visit-ended", mara);
        await mara.Page.EvalOnSelectorAsync("#check-in-form", "form => HTMLFormElement.prototype.submit.call(form)");
        await mara.Page.WaitForSelectorAsync(".kept");
        await look("visit-ended", mara);
        home.ADayPasses();
        await mara.SignsIn();
        await mara.ArrivesAt("/today");
        await mara.ChecksIn("Afraid", "For tomorrow.", "Opens when");
        home.ADayPasses();
        await mara.SignsIn();
        await mara.ArrivesAt("/today");
        await mara.Sees("stayed closed");
        await look("today-stayed-closed", mara);
    }

    async Task SetBack(Person mara)
    {
        await home.Stop();
        var backup = home.Files();
        await home.Start();
        await mara.SignsIn();
        await mara.ChecksIn("Open", "A good day.", "Both of us");
        await home.Stop();
        home.PutBack(backup);
        await home.Start();
        await mara.SignsIn();
        await mara.Sees("This was set back or changed after entry");
        await look("set-back", mara);
        await mara.Tap("form[action='/record/acceptance'] button");
        await mara.Sees("you went on although the record had been set back");
        await look("record-went-on", mara);
    }
}
