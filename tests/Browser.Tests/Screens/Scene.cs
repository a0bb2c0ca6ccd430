namespace Goldseam.Browser.Tests.Screens;

/// <summary>Mara and Jonas, each with a phone, in a home of their own. Neither has an account until it is needed.</summary>
sealed class Scene : IAsyncDisposable
{
    bool hasBegun;
    bool areTwo;

    Scene(Home home, Person mara, Person jonas) => (Home, Mara, Jonas) = (home, mara, jonas);

    public Home Home { get; }

    public Person Mara { get; }

    public Person Jonas { get; }

    /// <summary>The link that Mara made.</summary>
    public string Invitation { get; private set; } = "";

    /// <summary>Everybody whose browser was looked at.</summary>
    public List<Person> People { get; } = [];

    /// <param name="language">One that is there in development alone; English without it.</param>
    public static async Task<Scene> Open(Chromium chromium, string? language = null)
    {
        var home = await Home.Open(chromium, language is null ? "Production" : "Development", language);
        var (mara, jonas) = (await home.Somebody("Mara"), await home.Somebody("Jonas"));
        return new(home, mara, jonas) { People = { mara, jonas } };
    }

    /// <summary>Mara or Jonas at another phone.</summary>
    public async Task<Person> Elsewhere(Person person, string zone = "Europe/Berlin")
    {
        var there = await Home.Somebody(person.Name, zone: zone);
        People.Add(there);
        return there;
    }

    public async Task MaraBegins()
    {
        if (hasBegun) return;
        hasBegun = true;
        await Mara.HasBegun(withDigits: true);
    }

    public async Task BecomesTwo()
    {
        await MaraBegins();
        if (areTwo) return;
        await Mara.HasASpareKey();
        await MaraInvites();
        await JonasJoins();
        await Jonas.HasASpareKey();
        await Jonas.Opens("/today");
        await Mara.Opens("/today");
    }

    public async Task MaraInvites() => Invitation = await Mara.HasInvited();

    public Task JonasJoins()
    {
        areTwo = true;
        return Jonas.HasJoined(Invitation);
    }

    /// <summary>Some days pass, and she comes back.</summary>
    public async Task DaysPass(int days, Person back)
    {
        for (var day = 0; day < days; day++) Home.ADayPasses();
        await back.SignsIn();
        await back.ArrivesAt("/today");
    }

    public ValueTask DisposeAsync() => Home.DisposeAsync();
}
