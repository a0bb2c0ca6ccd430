using Goldseam.Web.Tests.Cast;
using Microsoft.AspNetCore.Builder;
using NodaTime;
using NodaTime.Text;

namespace Goldseam.Web.Tests.Routes;

/// <summary>
/// Mara founded, Jonas joined; Vera is a stranger to them with an account, a partner, Tom, and things of her own; Ben is alone here. What
/// each of them has comes from the practices.
/// </summary>
sealed class Scene : IAsyncDisposable
{
    readonly IReadOnlyList<PracticeRoutes> practices = PracticeRoutes.All();

    Scene(Place place, Person mara, Person jonas, Person vera, Person ben) =>
        (Place, Mara, Jonas, Vera, Ben, Tom) = (place, mara, jonas, vera, ben, place.Meets("Tom"));

    public Place Place { get; }
    public Person Mara { get; }
    public Person Jonas { get; }
    public Person Vera { get; }
    public Person Ben { get; }
    public Person Tom { get; }

    public string Today => LocalDatePattern.Iso.Format(Place.Clock.Now.InZone(DateTimeZoneProviders.Tzdb["Europe/Berlin"]).Date);

    public IEnumerable<PrivateAct> PrivateActs => practices.SelectMany(p => p.PrivateActs);

    /// <summary>What a practice has made for this scene.</summary>
    public T Of<T>() where T : PracticeRoutes => practices.OfType<T>().Single();

    public static Task<Scene> Opens(params string[] settings) => Opens(null, settings);

    /// <param name="also">What a test adds to the program.</param>
    public static async Task<Scene> Opens(Action<WebApplicationBuilder>? also, params string[] settings)
    {
        var place = await Place.Opens(also, settings);
        var (mara, jonas) = (await place.Founds("Mara"), await place.Founds("Jonas"));
        var scene = new Scene(place, mara, jonas, await place.Founds("Vera"), await place.Founds("Ben"));
        await scene.Live();
        return scene;
    }

    async Task Live()
    {
        foreach (var practice in practices) await practice.LiveAlone(this);
        Assert.Equal(302, (await Jonas.Sends("/join", ("code", await Mara.Invites()))).Status);
        Assert.Equal(302, (await Tom.Joins(await Vera.Invites())).Status);
        foreach (var founder in new[] { Mara, Vera }) await founder.Opens("/today");
        foreach (var practice in practices) await practice.LiveBefore(this);
        foreach (var person in new[] { Mara, Jonas, Vera, Ben, Tom })
        {
            await person.Signs_in();
            if (person != Tom) await person.Keeps_a_spare_key();
        }
        foreach (var practice in practices)
        {
            await AreIn(Mara, Jonas, Vera, Tom);
            await practice.LiveToday(this);
        }
    }

    public static async Task AreIn(params Person[] all)
    {
        foreach (var person in all)
            if ((await person.Opens("/visit")).Status == 401) Assert.Equal(302, (await person.Signs_in()).Status);
    }

    /// <summary>The same for Mara, Jonas and Vera, one after another.</summary>
    public async Task<Ids> ForEach(Func<Person, Task<Guid>> does) => new(await does(Mara), await does(Jonas), await does(Vera));

    public ValueTask DisposeAsync() => Place.DisposeAsync();
}
