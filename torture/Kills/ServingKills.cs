using System.Collections.Concurrent;
using System.Net.Sockets;
using Goldseam.Domain.Practices.Notes;
using Goldseam.Store.Sealing;
using Goldseam.Store.Tests;
using Goldseam.Web.Tests.Processes;

namespace Goldseam.Torture.Kills;

/// <summary>The whole program, as it is served, killed while tabs send forms.</summary>
static class ServingKills
{
    const int Tabs = 4;

    /// <returns>How many forms were acknowledged.</returns>
    public static async Task<int> KillOnce(Trial trial)
    {
        using var program = new GoldseamProgram();
        var mara = program.Meets("Mara");
        await program.Serves();
        await mara.Founds();
        await mara.Keeps_a_spare_key();
        var acknowledged = new ConcurrentDictionary<Guid, int>();
        var tabs = Enumerable.Range(0, Tabs).Select(_ => program.Meets("Mara")).ToList();
        foreach (var tab in tabs) tab.Has(mara.RemembersJar());
        using var begun = new SemaphoreSlim(0);
        var writing = tabs.ConvertAll(async tab =>
        {
            try
            {
                while (true)
                {
                    var id = program.NewId();
                    if ((await tab.Sends("/notes", ("id", id), ("words", $"note {id}"))).Status == 302) acknowledged[Guid.Parse(id)] = 1;
                    if (begun.CurrentCount == 0) begun.Release();
                }
            }
            catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException)
            {
                // The program is gone.
            }
        });
        await begun.WaitAsync(TimeSpan.FromSeconds(30));
        await Task.Delay(trial.Random.Next(5, 500));
        program.Dies();
        await Task.WhenAll(writing);

        var home = new Home(program.Data, Now(), DerivationCost.Recommended);
        var again = new Person(home, "Mara", "");
        if ((await again.SignsIn()).Refusal is not null) trial.Wrong("after a kill of the program Mara is turned away");
        await again.ChecksTheRecord();
        var made = (await again.Entries(home.Store)).Select(e => e.What).OfType<NoteMade>().Select(n => n.Id).ToList();
        var (lost, doubled) = (acknowledged.Keys.Except(made).Count(), made.Count - made.Distinct().Count());
        if (lost + doubled > 0) trial.Wrong($"over HTTP: {lost} lost, {doubled} doubled");
        home.Store.Dispose();
        trial.Ran();
        return acknowledged.Count;
    }

    static NodaTime.Instant Now() => Goldseam.Web.WebProgram.WallClock.GetCurrentInstant();
}
