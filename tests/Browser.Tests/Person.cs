using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Goldseam.Browser.Tests;

/// <summary>Mara or Jonas, with a phone: what they do, in their words.</summary>
sealed partial class Person
{
    static readonly string[] Expected =
    [
        // A walk that asks for less motion in the middle of a change of pages.
        "Transition was aborted because of invalid state",
        "Failed to load resource: the server responded with a status of 4", "net::ERR_INTERNET_DISCONNECTED", "htmx:error: Failed to fetch",
    ];

    /// <summary>What a page that stays open says while nobody answers it.</summary>
    static readonly string[] WhileClosed = ["net::ERR_CONNECTION_REFUSED", "net::ERR_CONNECTION_RESET", "net::ERR_EMPTY_RESPONSE", "net::ERR_INCOMPLETE_CHUNKED_ENCODING"];

    readonly Home home;

    readonly string? language;

    Person(Home home, string name, IBrowserContext context, IPage page, string? language) =>
        (this.home, Name, Context, Page, this.language) = (home, name, context, page, language);

    public string Name { get; }
    public IBrowserContext Context { get; }
    public IPage Page { get; private set; }

    /// <summary>Everything the browser complained about.</summary>
    public List<string> Complaints { get; } = [];

    /// <summary>Every address that was asked for.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>Words that were sent in a form, whoever's page they come back on.</summary>
    public List<string> Sent { get; } = [];

    public int Taps { get; set; }

    public string SignInName => Name.ToLowerInvariant() + ".here";
    public string Passphrase => $"{Name} keeps copper kettles warm";

    public static async Task<Person> With(Home home, string name, IBrowserContext context, string? language = null)
    {
        var person = new Person(home, name, context, await context.NewPageAsync(), language);
        context.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") person.Complaints.Add($"{message.Page?.Url}: {message.Text}");
        };
        context.WebError += (_, error) => person.Complaints.Add($"{error.Page?.Url}: {error.Error}");
        context.Request += (_, request) =>
        {
            person.Asked.Add(request.Url);
            if (request.Method == "POST") person.Sent.AddRange(WordsOf(request.PostData));
        };
        return person;
    }

    public Task<IResponse?> Opens(string path) => Page.GotoAsync(home.Address + path);

    public async Task<Person> OpensAnotherTab(string path)
    {
        var tab = new Person(home, Name, Context, await Context.NewPageAsync(), language);
        await tab.Opens(path);
        return tab;
    }

    public async Task Tap(string selector)
    {
        Taps++;
        await Page.Locator(InTheirLanguage(selector)).First.ClickAsync();
        await NothingIsUnderWay();
    }

    /// <summary>What was sent has been answered. A form is sent from its page, and no navigation says so at once.</summary>
    public Task NothingIsUnderWay() => Expect(Page.Locator("button[aria-busy='true']")).ToHaveCountAsync(0, new() { Timeout = 30_000 });

    /// <summary>How many entries both have, on the page of the record.</summary>
    public async Task<int> CountsEntries() =>
        int.Parse((await Page.InnerTextAsync("main .from")).Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Takes what the other has saved meanwhile, once it offers itself.</summary>
    public Task TakesTheOffer() => Tap("[data-line=new] button");

    /// <summary>A deed that asks first: its name, then the button that does it.</summary>
    public async Task Does(string deed)
    {
        await Tap($"summary:has-text('{deed}')");
        await Tap($"details[open] button:has-text('{deed}')");
    }

    public Task Fills(string selector, string words) => Page.FillAsync(selector, words);

    /// <summary>Sends the form that has one filled button.</summary>
    public Task Sends() => Tap("main .button.primary");

    public Task IsRefused() => Page.WaitForSelectorAsync("#refusal");

    public Task ArrivesAt(string path) => IsAt(home.Address + path);

    /// <summary>Waits for the address and a page that is all there. Asked of the document: a load event can be over before anybody listens.</summary>
    public async Task IsAt(string address)
    {
        await Expect(Page).ToHaveURLAsync(address, new() { Timeout = 30_000 });
        await Expect(Page.Locator(":root")).ToHaveJSPropertyAsync("ownerDocument.readyState", "complete", new() { Timeout = 30_000 });
    }

    /// <summary>Fills in the question that stands on the page.</summary>
    public async Task Answers(string feeling, string? words = null, string? audience = null)
    {
        var tile = $"label.feeling:has-text('{feeling}')";
        if (!await Page.Locator(InTheirLanguage(tile)).IsVisibleAsync()) await Tap("#check-in-form .more:not(.who) > summary");
        await Tap(tile);
        if (words is not null) await Fills("#check-in-form #words", words);
        if (audience is null) return;
        if (!await Page.Locator(".who").EvaluateAsync<bool>("d => d.open")) await Tap(".who summary");
        await Tap($".who label:has-text('{audience}')");
    }

    public Task Saves() => Tap("#check-in-form .button.primary");

    /// <summary>Opens Today, answers and waits until it is saved.</summary>
    public async Task ChecksIn(string feeling, string? words = null, string? audience = null, bool change = false)
    {
        await Opens(change ? "/today?change=1" : "/today");
        await Answers(feeling, words, audience);
        await Saves();
        await SeesTheirAnswer(feeling);
    }

    /// <summary>"You, right now" shows the saved answer.</summary>
    public async Task SeesTheirAnswer(string feeling)
    {
        await Expect(Page.Locator(InTheirLanguage(".card:has(.from:has-text('You, right now')) h2")))
            .ToHaveTextAsync(new Regex($"^{Reading(feeling)}$", RegexOptions.None, Patience), new() { Timeout = 30_000 });
    }

    public Task Sees(string words)
    {
        var (page, patience) = (Expect(Page.Locator("body")), new LocatorAssertionsToContainTextOptions { Timeout = 30_000, UseInnerText = true });
        return language is null
            ? page.ToContainTextAsync(words, patience)
            : page.ToContainTextAsync(new Regex(Reading(words), RegexOptions.None, Patience), patience);
    }

    public async Task SeesNothingOf(params string[] words)
    {
        var page = await Page.ContentAsync();
        foreach (var one in words) Assert.DoesNotContain(one, page, StringComparison.OrdinalIgnoreCase);
    }

    public Task<string> FormWords() => Page.InputValueAsync("#words");

    /// <summary>What this tab keeps of words that were not saved yet.</summary>
    public Task<string> Drafts() =>
        Page.EvaluateAsync<string>("() => Object.entries(sessionStorage).filter(([k]) => /^(draft|sent):/.test(k)).join('|')");

    public Task HasFocusOn(string selector) => Expect(Page.Locator(selector).First).ToBeFocusedAsync(new() { Timeout = 30_000 });

    /// <summary>What is on the page for who reads it, without what changes by itself.</summary>
    public async Task<string> Reads(string path)
    {
        await Opens(path);
        const string Changing = """(?<=name="(__token|id)" value=")[^"]*""";
        return Regex.Replace(await Page.ContentAsync(), Changing, "", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));
    }

    /// <summary>The cookie that opens the visit, as the browser keeps it.</summary>
    public async Task<string?> VisitCookie() =>
        (await Context.CookiesAsync()).FirstOrDefault(c => c.Name == "__Host-visit")?.Value;

    /// <summary>Complaints about more than an answer that says no, or that there is no connection.</summary>
    public IEnumerable<string> RealComplaints =>
        Complaints.Where(c => !Expected.Any(e => c.Contains(e, StringComparison.Ordinal)) && !(home.WasClosed && WhileClosed.Any(w => c.Contains(w, StringComparison.Ordinal))));
}
