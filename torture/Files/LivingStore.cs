using Goldseam.Domain.Practices.CheckIns;
using Goldseam.Domain.Practices.Notes;
using Goldseam.Store.Tests;

namespace Goldseam.Torture.Files;

/// <summary>File and log of a store at one moment of its life, while it ran.</summary>
/// <param name="Acknowledged">How many deeds had been acknowledged by then.</param>
/// <param name="Seen">What the browsers of the two remembered.</param>
sealed record Moment(byte[] File, byte[] Log, int Acknowledged, IReadOnlyList<string?> Seen);

/// <summary>A store that two live in, photographed on the way. One of them does one thing at a time, so all of it has an order.</summary>
sealed class LivingStore : IDisposable
{
    readonly Couple couple;
    readonly List<(string By, bool IsShared, Guid Id)> history = [];

    LivingStore(Couple couple) => this.couple = couple;

    /// <summary>Everything that was acknowledged, in its order.</summary>
    public IReadOnlyList<(string By, bool IsShared, Guid Id)> History => history;

    public IReadOnlyList<Moment> Moments { get; private set; } = [];

    public NodaTime.Instant Now => couple.Home.Clock.Now;

    public static async Task<LivingStore> Lives(Random random, int deeds)
    {
        var living = new LivingStore(await Couple.Meets());
        var moments = new List<Moment>();
        for (var i = 0; i < deeds; i++)
        {
            var who = living.couple.Both[random.Next(2)];
            var isShared = random.Next(2) == 0;
            var id = !isShared ? await who.KeepsANote($"Note {i}" + new string('.', random.Next(3) * 500)) : await who.ChecksIn($"Day by day {i}.");
            living.history.Add((who.Name, isShared, id));
            if (i % 5 != 4) continue;
            foreach (var one in living.couple.Both) await one.Reads();
            await living.couple.Home.Settle();
            moments.Add(living.Photographed());
        }
        living.Moments = moments;
        return living;
    }

    Moment Photographed() => new(
        Read(couple.Home.DatabasePath), Read(couple.Home.DatabasePath + "-wal"), history.Count, [.. couple.Both.Select(p => p.Seen)]);

    static byte[] Read(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }

    /// <summary>What each of them has made, as far as it is there.</summary>
    public static IReadOnlyList<Guid> Made(IEnumerable<Domain.Entries.Entry> entries) =>
        [.. entries.Select(e => e.What switch { CheckInMade c => c.Id, NoteMade n => n.Id, _ => Guid.Empty }).Where(id => id != Guid.Empty)];

    public void Dispose() => couple.Dispose();
}
