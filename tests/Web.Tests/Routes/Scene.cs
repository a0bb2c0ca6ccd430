using Goldseam.Web.Tests.Cast;
using NodaTime;
using NodaTime.Text;

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

    /// <summary>Promised by each of them, for every day, and kept today.</summary>
    public Ids Commitments { get; private set; } = null!;

    /// <summary>What was promised to each of them.</summary>
    public Ids PromisedTo { get; private set; } = null!;

    /// <summary>A promise as both of the two can name it.</summary>
    public Ids Promised { get; private set; } = null!;

    /// <summary>Something hard that each of them told, and that nobody has opened.</summary>
    public Ids Tellings { get; private set; } = null!;

    public Ids ToldTo { get; private set; } = null!;

    /// <summary>Something that was told, as both of the two can name it.</summary>
    public Ids Told { get; private set; } = null!;

    /// <summary>What each of them promised alone, before there were two.</summary>
    public Ids PromisedAlone { get; private set; } = null!;

    public string Today => LocalDatePattern.Iso.Format(Place.Clock.Now.InZone(DateTimeZoneProviders.Tzdb["Europe/Berlin"]).Date);

    public static async Task<Scene> Opens(params string[] settings)
    {
        var place = await Place.Opens(null, settings);
        var (mara, jonas) = (await place.Founds("Mara"), await place.Founds("Jonas"));
        var (vera, tom) = (await place.Founds("Vera"), place.Meets("Tom"));
        var scene = new Scene(place, mara, jonas, vera, await place.Founds("Ben"));
        await scene.Live_alone_and_then_as_two(tom);
        await scene.Lives_three_days(tom);
        return scene;
    }

    async Task Live_alone_and_then_as_two(Person tom)
    {
        PromisedAlone = new(await PromisesAlone(Mara), await PromisesAlone(Jonas), await PromisesAlone(Vera));
        Assert.Equal(302, (await Jonas.Sends("/join", ("code", await Mara.Invites()))).Status);
        Assert.Equal(302, (await tom.Joins(await Vera.Invites())).Status);
        foreach (var founder in new[] { Mara, Vera }) await founder.Opens("/today");
    }

    async Task<Guid> PromisesAlone(Person person)
    {
        var id = Place.NewId();
        Assert.Equal($"/commitments/{id}", (await person.Promises(id, $"{person.Name} walks before breakfast", Today)).Location);
        return Guid.Parse(id);
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
        Commitments = new(await Promises(Mara), await Promises(Jonas), await Promises(Vera));
        PromisedTo = new(Commitments.Jonas, Commitments.Mara, await Promises(tom));
        Promised = new(Commitments.Mara, Commitments.Mara, Commitments.Vera);
        Tellings = new(await Tells(Mara), await Tells(Jonas), await Tells(Vera));
        ToldTo = new(Tellings.Jonas, Tellings.Mara, await Tells(tom));
        var small = await Tells(Mara, "plans-changed");
        Told = new(small, small, await Tells(Vera, "plans-changed"));
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

    async Task<Guid> Promises(Person person)
    {
        var id = Place.NewId();
        Assert.Equal($"/commitments/{id}", (await person.Promises(id, $"{person.Name} is home at seven", Today)).Location);
        Assert.Equal(302, (await person.Sends($"/commitments/{id}/mark", ("id", Place.NewId()), ("day", Today), ("how", "kept"))).Status);
        return Guid.Parse(id);
    }

    async Task<Guid> Tells(Person person, string kind = "harder")
    {
        var id = Place.NewId();
        Assert.Equal($"/tellings/{id}", (await person.Tells(id, kind, $"{person.Name} says it.")).Location);
        Place.Waits(Duration.FromMinutes(2));
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
        return await Place.VisitOf(there);
    }

    public ValueTask DisposeAsync() => Place.DisposeAsync();
}
