using Goldseam.Web.Tests.Cast;

namespace Goldseam.Web.Tests.Routes;

/// <summary>
/// What a practice brings to the tests that go over everything there is: a sample of each of its routes, what Mara, Jonas and Vera must
/// have for its addresses to name something, and what Jonas can do in it that is nobody's business. Each is found by reflection, and
/// made anew for each scene.
/// </summary>
abstract class PracticeRoutes
{
    /// <summary>In the order in which they make sense one after another: what is said about something before what ends it.</summary>
    public abstract IEnumerable<RouteSample> Samples { get; }

    /// <summary>What he does without any change in the record.</summary>
    public virtual IEnumerable<PrivateAct> PrivateActs => [];

    /// <summary>While each of them is alone.</summary>
    public virtual Task LiveAlone(Scene scene) => Task.CompletedTask;

    /// <summary>On the days before today; it may let days pass.</summary>
    public virtual Task LiveBefore(Scene scene) => Task.CompletedTask;

    /// <summary>Today, signed in.</summary>
    public virtual Task LiveToday(Scene scene) => Task.CompletedTask;

    /// <summary>The house is walked through before anything in it is changed.</summary>
    public static IReadOnlyList<PracticeRoutes> All() =>
        [.. from type in typeof(PracticeRoutes).Assembly.GetTypes()
            where type.IsSubclassOf(typeof(PracticeRoutes))
            orderby type != typeof(HouseRoutes), type.Name
            select (PracticeRoutes)Activator.CreateInstance(type)!];
}

/// <param name="What">As it is named where it was found out.</param>
sealed record PrivateAct(string What, Func<Alone, Task> Do);

/// <summary>Jonas where nobody looks.</summary>
/// <param name="scene">Whose things his addresses name.</param>
/// <param name="place">That of the scene, or another to which all of it was carried.</param>
sealed class Alone(Scene scene, Place place, Person jonas, Random chance)
{
    public Scene Scene => scene;
    public Person Jonas => jonas;
    public Random Chance => chance;

    /// <summary>Ids that the next acts will use, so that they can be asked for before they exist.</summary>
    public Queue<string> NextIds { get; } = new(Enumerable.Range(0, 3).Select(_ => place.NewId()));

    /// <summary>Ids that exist in his drawer by now.</summary>
    public HashSet<string> Ids { get; } = new(StringComparer.Ordinal);

    public string NewId()
    {
        var id = NextIds.Dequeue();
        NextIds.Enqueue(place.NewId());
        Ids.Add(id);
        return id;
    }

    /// <summary>Sends a form that is taken.</summary>
    public async Task<Reply> Sends(string path, params (string, string)[] fields)
    {
        var reply = await jonas.Sends(path, fields);
        Assert.True(reply.Status is 200 or 204 or 302, $"{path} -> {reply}");
        return reply;
    }

    public async Task IsRefused(string path, params (string, string)[] fields)
    {
        var reply = await jonas.Sends(path, fields);
        Assert.True(reply.Status == 422, $"{path} -> {reply}");
    }

    public T AnyOf<T>(params T[] all) => all[chance.Next(all.Length)];

    /// <summary>Another browser of his, which stays signed in.</summary>
    public Person Elsewhere() => jonas.Elsewhere();
}
