namespace Goldseam.Browser.Tests;

/// <returns>The people who walked.</returns>
delegate Task<IReadOnlyList<Person>> WalkPart(Walk walk);

/// <summary>Leads Mara and Jonas through everything there is to see, and stops at each screen.</summary>
/// <param name="look">Called with a name for the screen and who looks at it.</param>
sealed class Walk(Home home, Func<string, Person, Task> look)
{
    readonly Home home = home;
    readonly Func<string, Person, Task> look = look;

    /// <summary>Each begins in a home of its own, so they can be walked at the same time.</summary>
    public static IReadOnlyList<WalkPart> Parts { get; } =
    [
        walk => walk.UntilBothAreHere(), walk => walk.SinceBothAreHere(), walk => WalkThroughEarlierDays.With(walk.home, walk.look),
    ];

    async Task<IReadOnlyList<Person>> UntilBothAreHere()
    {
        var mara = await home.Somebody("Mara");
        await Outside(mara);
        await Alone(mara);
        return [mara, await ByInvitation(mara)];
    }

    async Task<IReadOnlyList<Person>> SinceBothAreHere()
    {
        var (mara, jonas) = await home.Couple(withDigits: true);
        await Together(mara, jonas);
        await WalkThroughRhythm.With(home, mara, jonas, look);
        await WalkThroughReviews.With(mara, jonas, look);
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
        await Opened("begin-alone", mara, "/begin");
        await Opened("begin-readers", mara, "/begin/readers");
        await Opened("begin", mara, "/begin/way-in");
        await mara.Fills("#name", "Mara");
        await mara.Fills("#sign-in-name", "n");
        await mara.Fills("#passphrase", mara.Passphrase);
        await mara.Page.EvaluateAsync("() => { document.querySelector('#begin').noValidate = true; }");
        await mara.Sends();
        await mara.Page.WaitForSelectorAsync(".notice.refusal");
        await look("begin-refused", mara);
        await Opened("join", mara, "/join");
        await Opened("join-alone", mara, "/join/alone");
        await Opened("join-readers", mara, "/join/readers");
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
        await mara.Begins(withDigits: true);
        await look("today-alone", mara);
        await Opened("beginning-check-in", mara, "/beginning/check-in");
        await Opened("beginning-side", mara, "/beginning/side");
        await mara.Tap(".choice:has-text('Both')");
        await mara.Tap("summary:has-text('And the two of us')");
        await look("beginning-side-open", mara);
        await Opened("beginning-spare-key", mara, "/beginning/spare-key");
        await Opened("today-begun", mara, "/today?begun=1");
        await Opened("spare-key", mara, "/spare-key");
        await mara.Fills("#last-group", "nope");
        await mara.Sends();
        await mara.Page.WaitForSelectorAsync(".notice.refusal");
        await look("spare-key-refused", mara);
        await mara.KeepsASpareKey();
        await look("me-alone", mara);
        await Opened("record-alone", mara, "/record");
        await Opened("today-offers-inviting", mara, "/today");
        await Opened("us-alone", mara, "/us");
        await Opened("join-signed-in", mara, "/join/code");
    }

    async Task<Person> ByInvitation(Person mara)
    {
        await Opened("invitation", mara, "/invitation");
        var link = await mara.Invites();
        await look("invitation-made", mara);
        await Opened("today-with-invitation", mara, "/today");
        var jonas = await home.Somebody("Jonas");
        await jonas.LooksCloser(link);
        await look("join-with-code", jonas);
        await jonas.Joins(link);
        await look("today-joined", jonas);
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
        await SidesAndPace(mara, jonas);
    }

    async Task SidesAndPace(Person mara, Person jonas)
    {
        await mara.Opens("/side");
        await mara.Tap(".choice:has-text('I was hurt')");
        await mara.Fills("#easier", "you told me when you leave");
        await mara.Tap("#side-form .button.primary");
        await mara.Page.WaitForSelectorAsync("summary:has-text('Let Jonas know')");
        await look("side-not-shared", mara);
        await mara.Does("Let Jonas know");
        await mara.Page.WaitForSelectorAsync("form[action='/side/withdrawal']");
        await look("side-shared", mara);
        await Opened("today-first-week", mara, "/today");
        await Opened("pace", mara, "/pace");
        await mara.Tap(".choice:has-text('Once a week')");
        await mara.Sends();
        await mara.ArrivesAt("/pace");
        await mara.Tap(".choice:has-text('Once a day')");
        await mara.Sends();
        await mara.Sees("Until then you can take it back");
        await look("pace-waiting", mara);
        await Opened("pace-theirs", jonas, "/pace");
        await jonas.Opens("/side");
        await jonas.Tap(".choice:has-text('I broke something')");
        await jonas.Tap("#side-form .button.primary");
        await Opened("today-what-to-say", jonas, "/today");
        await Opened("what-to-say", jonas, "/what-to-say");
        await Opened("us", jonas, "/us");
        await jonas.Tap("summary:has-text('First days')");
        await look("us-chapter", jonas);
        await Opened("last-days", jonas, "/check-ins");
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
        await Opened("device", mara, "/devices/new");
        await Opened("locks", mara, "/locks");
        await Opened("chapter", mara, "/chapter");
        await Opened("passphrase", mara, "/passphrase");
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
        await mara.Page.WaitForSelectorAsync("#unlock-pin");
        await look("today-visit-ended", mara);
        await mara.Page.EvaluateAsync("() => document.querySelector('#unlock').remove()");
        await mara.Page.EvalOnSelectorAsync("#check-in-form", "form => HTMLFormElement.prototype.submit.call(form)");
        await mara.Page.WaitForSelectorAsync(".kept");
        await look("visit-ended", mara);
        home.ADayPasses();
        await Opened("unlock", mara, "/sign-in");
        await mara.Unlocks("905172364");
        await mara.Page.WaitForSelectorAsync(".notice.refusal");
        await look("unlock-refused", mara);
        await mara.SignsIn();
        await mara.ArrivesAt("/today");
        await mara.ChecksIn("Afraid", "For tomorrow.", "Opens when");
        home.ADayPasses();
        await mara.SignsIn();
        await mara.ArrivesAt("/today");
        await mara.Sees("stayed closed");
        await look("today-stayed-closed", mara);
        home.WordsGoEarly();
        home.ADayPasses();
        await mara.SignsIn();
        await mara.ArrivesAt("/today");
        await mara.Sees("are gone before their month");
        await look("today-gone-early", mara);
        await Opened("record-gone-early", mara, "/record");
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
