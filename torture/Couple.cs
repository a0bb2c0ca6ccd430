using Goldseam.Domain.Practices.CheckIns;
using Goldseam.Store.Sealing;
using Goldseam.Store.Tests;
using NodaTime;

namespace Goldseam.Torture;

/// <summary>Mara and Jonas in a store of their own, who lived a few days there; and what they remember of it.</summary>
sealed class Couple : IDisposable
{
    /// <summary>Deriving is not what is tortured, but for its limits.</summary>
    public static readonly DerivationCost Cheapest = new(1, 1);

    Couple(Home home, Person mara, Person jonas) => (Home, Mara, Jonas) = (home, mara, jonas);

    public Home Home { get; }
    public Person Mara { get; }
    public Person Jonas { get; }
    public IReadOnlyList<Person> Both => [Mara, Jonas];

    public static async Task<Couple> Meets(string? folder = null, DerivationCost? cost = null)
    {
        var home = new Home(folder, cost: cost ?? Cheapest);
        var (mara, jonas) = await home.Couple();
        await mara.Reads();
        return new(home, mara, jonas);
    }

    /// <summary>So many things that one of them does, by lot.</summary>
    public async Task Lives(int deeds, Random random)
    {
        for (var i = 0; i < deeds; i++)
        {
            var who = Both[random.Next(2)];
            switch (random.Next(6))
            {
                case 0:
                    await who.WithdrawsTheNote(await who.KeepsANote($"Gone again {i}."));
                    break;
                case 1:
                    await who.KeepsANote($"Mine alone {i}." + new string('.', random.Next(700)));
                    break;
                case 2:
                    await who.IsCalled($"{who.Name} {i}");
                    break;
                case 3:
                    Home.Clock.Pass(Duration.FromHours(9));
                    await Mara.SignsIn();
                    await Jonas.SignsIn();
                    break;
                default:
                    await who.ChecksIn($"Day by day {i}.", (Audience)random.Next(3));
                    break;
            }
        }
        foreach (var one in Both) await one.Reads();
        await Home.Settle();
    }

    public async Task<string> Seen() => $"{await Mara.SeesEverything()}\n{await Jonas.SeesEverything()}";

    public void Dispose() => Home.Dispose();
}

static class Caught
{
    /// <returns>What went wrong, or null.</returns>
    public static async Task<Exception?> By(Func<Task> deed)
    {
        try
        {
            await deed();
            return null;
        }
#pragma warning disable CA1031 // Which one it was is what is asked for.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return e;
        }
    }
}
