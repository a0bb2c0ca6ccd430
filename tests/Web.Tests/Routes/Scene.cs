using Goldseam.Web.Tests.Cast;
using NodaTime;

namespace Goldseam.Web.Tests.Routes;

/// <summary>
/// Mara founded, Jonas joined; Vera is a stranger to them with an account, a partner and things of her own; Ben is alone here.
/// Each of the first three has a note, an answer that stayed closed, and a second browser.
/// </summary>
sealed class Scene : IAsyncDisposable
{
    Scene(Place place, Person mara, Person jonas, Person vera, Person ben) =>
        (Place, Mara, Jonas, Vera, Ben) = (place, mara, jonas, vera, ben);

    public Place Place { get; }
    public Person Mara { get; }
    public Person Jonas { get; }
    public Person Vera { get; }
    public Person Ben { get; }

    public Ids CheckIns { get; private set; } = null!;
    public Ids Notes { get; private set; } = null!;
    public Ids Visits { get; private set; } = null!;

    /// <summary>Raised by each of them.</summary>
    public Ids Concerns { get; private set; } = null!;

    /// <summary>What each of them can answer: raised by the other.</summary>
    public Ids AskedOf { get; private set; } = null!;

    /// <summary>What two share, named by either.</summary>
    public Ids OfBoth { get; private set; } = null!;

    public Ids Anchors { get; private set; } = null!;

    public static async Task<Scene> Opens(params string[] settings)
    {
        var place = await Place.Opens(null, settings);
        var (mara, jonas) = await place.Couple();
        var (vera, tom) = await place.Couple("Vera", "Tom");
        var scene = new Scene(place, mara, jonas, vera, await place.Founds("Ben"));
        await scene.Lives_three_days(tom);
        return scene;
    }

    async Task Lives_three_days(Person tom)
    {
        CheckIns = new(await StaysClosed(Mara), await StaysClosed(Jonas), await StaysClosed(Vera));
        foreach (var person in new[] { Mara, Jonas, Vera, Ben })
        {
            await person.Signs_in();
            await person.Keeps_a_spare_key();
        }
        Notes = new(await Noted(Mara), await Noted(Jonas), await Noted(Vera));
        Visits = new(await ElsewhereOf(Mara), await ElsewhereOf(Jonas), await ElsewhereOf(Vera));
        var (mara, jonas) = (await Raised(Mara), await Raised(Jonas));
        var vera = await Raised(Vera);
        await tom.Signs_in();
        Concerns = new(mara, jonas, vera);
        AskedOf = new(jonas, mara, await Raised(tom));
        OfBoth = new(mara, mara, vera);
        var anchor = await Anchored(Mara);
        Anchors = new(anchor, anchor, await Anchored(Vera));
        foreach (var person in new[] { Mara, Jonas }) await LooksBack(person);
        await Mara.Checks_in("warm", "Tea at the window helped.");
        await Jonas.Checks_in("heavy", "Slept badly.");
    }

    /// <summary>One answer a day, each on a day of its own.</summary>
    async Task<Guid> StaysClosed(Person person)
    {
        await person.Signs_in();
        var id = Place.NewId();
        await person.Checks_in("numb", $"{person.Name} waited.", "when-both-have-answered", id);
        Place.Waits(Duration.FromHours(24));
        return Guid.Parse(id);
    }

    async Task<Guid> Noted(Person person)
    {
        var id = Place.NewId();
        await person.Writes_a_note($"{person.Name} wrote this alone.", id);
        return Guid.Parse(id);
    }

    async Task<Guid> Raised(Person person)
    {
        var id = Place.NewId();
        Assert.Equal($"/concerns/{id}", (await person.Raises(id, $"{person.Name} noticed a closed door.")).Location);
        return Guid.Parse(id);
    }

    async Task<Guid> Anchored(Person person)
    {
        var id = Place.NewId();
        Assert.Equal("/anchors", (await person.Sends("/anchors", ("id", id), ("what", "Tea at the window"))).Location);
        return Guid.Parse(id);
    }

    /// <summary>The first day of a month that Mara and Jonas looked back on and opened together.</summary>
    public const string OpenMonth = "2026-10-01";

    async Task LooksBack(Person person)
    {
        await person.Sends("/reviews/month",
            ("id", Place.NewId()), ("page", "1"), ("start", OpenMonth), ("worked", $"{person.Name} came home early."));
        Assert.Equal(302, (await person.Sends("/reviews/finishing", ("kind", "month"), ("start", OpenMonth))).Status);
    }

    async Task<Guid> ElsewhereOf(Person person)
    {
        var there = person.Elsewhere();
        await there.Signs_in();
        return Place.VisitOf(there);
    }

    public ValueTask DisposeAsync() => Place.DisposeAsync();
}
