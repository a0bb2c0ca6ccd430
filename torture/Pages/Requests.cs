using System.Collections.Concurrent;
using System.Net.Sockets;
using Goldseam.Store.Moving;
using Goldseam.Web.Tests.Cast;
using Goldseam.Web.Tests.Routes;
using NodaTime;

namespace Goldseam.Torture.Pages;

/// <summary>
/// T13: requests of a grammar over all routes and forms there are, from several people and from nobody at once. No answer is a failure of
/// the program, nothing typed is markup, memory stays where it is, and afterwards everybody comes in and every record checks out.
/// </summary>
static class Requests
{
    const int RequestsInAPlace = 15_000;
    const int Connections = 8;

    static readonly string[] Names = ["Mara", "Jonas", "Vera", "Ben"];

    /// <summary>What may be kept more after a place is closed than after the first one.</summary>
    const long MostGrowth = 48 * 1024 * 1024;

    public static async Task<string> Run(Trial trial)
    {
        var (statuses, hungUp, broken, places) = (new ConcurrentDictionary<int, int>(), 0, 0, 0);
        var (first, last) = (0L, 0L);
        while (trial.GoesOn(5_000, 1_000_000, shortSeconds: 14))
        {
            await using (var scene = await Scene.Opens())
            {
                var until = trial.Runs + RequestsInAPlace;
                var seeds = Enumerable.Range(0, Connections).Select(_ => trial.Random.Next()).ToList();
                await Task.WhenAll(seeds.Select((seed, i) => Task.Run(() => Asks(i, new Random(seed)))));
                await Invariants(trial, scene);

                async Task Asks(int connection, Random random)
                {
                    var who = await Who(scene, connection);
                    while (trial.Runs < until && trial.GoesOn(5_000, 1_000_000, shortSeconds: 14))
                    {
                        trial.Ran();
                        scene.Place.Waits(Duration.FromMilliseconds(300));
                        if (random.Next(50) == 0)
                        {
                            Interlocked.Increment(ref broken);
                            if (await BrokenWire.Send(scene.Place.Address, random) is { } failure) trial.Wrong(failure);
                            continue;
                        }
                        if (connection > 0 && !who.IsIn) await who.Signs_in();
                        await who.Has_a_token();
                        var mark = $"<mk{random.Next(1_000_000)}>";
                        var request = new StrangeRequest(Any(random), scene, who.Token, random, mark);
                        try
                        {
                            var reply = await request.Asked(who);
                            statuses.AddOrUpdate(reply.Status, 1, (_, n) => n + 1);
                            if (reply.Text.Contains(mark, StringComparison.Ordinal)) trial.Wrong($"given back as markup: {request}");
                        }
                        catch (Exception e) when (e is IOException or SocketException)
                        {
                            // It may hang up on what it does not want to read to its end; who comes next is served.
                            Interlocked.Increment(ref hungUp);
                            who.Finds(scene.Place.Address);
                        }
                        catch (Xunit.Sdk.XunitException e)
                        {
                            trial.Wrong($"{request}: {e.Message}");
                        }
                    }
                }
            }
            last = GC.GetTotalMemory(forceFullCollection: true);
            if (places++ == 0) first = last;
        }
        if (last - first > MostGrowth) trial.Wrong($"{(last - first) >> 20} MB more are kept after {places} places than after the first");
        if (hungUp > trial.Runs / 20) trial.Wrong($"{hungUp} connections were cut");
        var failures = statuses.Where(s => s.Key >= 500).Sum(s => s.Value);
        var answered = string.Join(", ", statuses.OrderBy(s => s.Key).Select(s => $"{s.Key} {s.Value:N0}"));
        return $"{broken:N0} of them broken on the wire; answered {answered}, hung up {hungUp:N0}; "
            + $"{Trial.Of(trial.WrongOnes + failures, trial.Runs, "5xx, exits, marks given back or broken records")}; "
            + $"memory {(last - first) / 1024.0 / 1024:N1} MB more after {places} places than after one";
    }

    static RouteSample Any(Random random) => RouteSamples.All[random.Next(RouteSamples.All.Count)];

    /// <summary>Nobody, Mara in three browsers, Jonas in two, Vera and Ben.</summary>
    static async Task<Person> Who(Scene scene, int connection)
    {
        if (connection == 0) return scene.Place.Meets("Nobody");
        Person[] people = [scene.Mara, scene.Mara, scene.Mara, scene.Jonas, scene.Jonas, scene.Vera, scene.Ben];
        var there = people[connection - 1].Elsewhere();
        await there.Signs_in();
        return there;
    }

    static async Task Invariants(Trial trial, Scene scene)
    {
        scene.Place.Waits(Duration.FromHours(25));
        foreach (var name in Names)
        {
            var person = scene.Place.Meets(name);
            var comesIn = await person.Signs_in();
            if (comesIn.Status != 302)
            {
                trial.Wrong($"afterwards {name} does not come in: {comesIn}");
                continue;
            }
            var record = await person.Opens("/record");
            if (record.Status != 200) trial.Wrong($"afterwards the record of {name} does not check out: {record}");
            await Stores.WhatIsThere(scene.Place.Store, person.Jar[Goldseam.Web.Guarding.Cookies.Visit]);
        }
        Backups.Check(scene.Place.Data);
    }
}
