namespace Goldseam.Browser.Tests.Screens;

/// <summary>
/// The screens of a practice, in the order in which one comes to them: for somebody who has no place yet, for Mara while she is alone, and
/// for her and Jonas. Each practice brings its own, is found by reflection, and has a home to itself.
/// </summary>
abstract class PracticeScreens
{
    public virtual IEnumerable<Screen> Outside => [];

    public virtual IEnumerable<Screen> Alone => [];

    public virtual IEnumerable<Screen> Together => [];

    public static IReadOnlyList<PracticeScreens> All { get; } =
        [.. from type in typeof(PracticeScreens).Assembly.GetTypes()
            where type.IsSubclassOf(typeof(PracticeScreens))
            orderby type.Name
            select (PracticeScreens)Activator.CreateInstance(type)!];

    public string Name => GetType().Name[..^"Screens".Length];

    /// <summary>Goes through all of them and stops at each.</summary>
    public async Task Show(Scene scene, Func<string, Person, Task> look)
    {
        await Pass(Outside);
        if (Alone.Any()) await scene.MaraBegins();
        await Pass(Alone);
        if (Together.Any()) await scene.BecomesTwo();
        await Pass(Together);

        async Task Pass(IEnumerable<Screen> screens)
        {
            foreach (var screen in screens) await look(screen.Name, await screen.Opened(scene));
        }
    }

    protected static Person Mara(Scene scene) => scene.Mara;

    protected static Person Jonas(Scene scene) => scene.Jonas;
}

/// <param name="Name">As its picture is called.</param>
/// <param name="Who">Looks at it.</param>
/// <param name="Address">None where it is the page before, a tap later.</param>
/// <param name="Needs">What has to be there before it is opened.</param>
/// <param name="Then">What is done on the page until it looks like this.</param>
sealed record Screen(
    string Name, Func<Scene, Person> Who, string? Address = null, Func<Scene, Task>? Needs = null, Func<Person, Task>? Then = null)
{
    public async Task<Person> Opened(Scene scene)
    {
        if (Needs is not null) await Needs(scene);
        var who = Who(scene);
        if (Address is not null) await who.Opens(Address);
        if (Then is not null) await Then(who);
        return who;
    }
}
