using System.Collections.Concurrent;
using NodaTime;

namespace Goldseam.Store.Visits;

/// <summary>For one process: a restart asks everybody to sign in again.</summary>
sealed class EphemeraInMemory : IEphemera
{
    const int MostBuckets = 10_000;

    readonly ConcurrentDictionary<string, SealedVisit> visits = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<Guid, long> keyringNumbers = new();
    readonly ConcurrentDictionary<string, WrongTries> wrongTries = new(StringComparer.Ordinal);

    public ValueTask Add(SealedVisit visit)
    {
        Learn(visit.Member, visit.KeyringNumber);
        visits[Convert.ToHexString(visit.Find)] = visit;
        return ValueTask.CompletedTask;
    }

    public ValueTask<SealedVisit?> Find(byte[] find) => new(
        visits.TryGetValue(Convert.ToHexString(find), out var visit) ? visit with { KeyringNumber = keyringNumbers[visit.Member] } : null);

    public ValueTask See(SealedVisit visit, Instant now) => Change(visit.Find, v => v with { Seen = now });

    public ValueTask SeeDrawer(SealedVisit visit, Instant now) => Change(visit.Find, v => v with { DrawerSeen = now });

    public ValueTask Replace(byte[] find, byte[] keys, Guid member, long keyringNumber)
    {
        Learn(member, keyringNumber);
        return Change(find, v => v with { Keys = keys });
    }

    public ValueTask LockAfter(Guid member, Duration idle)
    {
        foreach (var (key, _) in visits.Where(v => v.Value.Member == member)) Change(key, v => v with { Idle = idle });
        return ValueTask.CompletedTask;
    }

    public ValueTask<IReadOnlyList<SealedVisit>> Of(Guid member) => new([.. visits.Values.Where(v => v.Member == member)]);

    public ValueTask End(byte[] find)
    {
        visits.TryRemove(Convert.ToHexString(find), out _);
        return ValueTask.CompletedTask;
    }

    public ValueTask End(Guid member, Guid visit) => EndWhere(v => v.Member == member && v.Id == visit);

    public ValueTask EndAll(Guid member, Guid? except) => EndWhere(v => v.Member == member && v.Id != except);

    public ValueTask DropEnded(Instant now) => EndWhere(v => v.HasEnded(now));

    public ValueTask<int> CountVisits() => new(visits.Count);

    public ValueTask<WrongTries?> WrongTriesOf(string bucket) => new(wrongTries.TryGetValue(bucket, out var tries) ? tries : null);

    public ValueTask CountWrongTry(string bucket, Instant now, Instant forgotten)
    {
        if (wrongTries.Count > MostBuckets) MakeRoom(forgotten);
        wrongTries.AddOrUpdate(bucket, new WrongTries(1, now), (_, before) => new(before.Last < forgotten ? 1 : before.Count + 1, now));
        return ValueTask.CompletedTask;
    }

    public ValueTask ForgetWrongTries(string bucket)
    {
        wrongTries.TryRemove(bucket, out _);
        return ValueTask.CompletedTask;
    }

    /// <summary>By what costs little to forget; a count that already slows somebody down stays.</summary>
    void MakeRoom(Instant forgotten)
    {
        foreach (var (bucket, tries) in wrongTries)
            if (tries.Count < Members.SignInDelays.FreeTries || tries.Last < forgotten) wrongTries.TryRemove(bucket, out _);
    }

    void Learn(Guid member, long number) => keyringNumbers.AddOrUpdate(member, number, (_, known) => Math.Max(known, number));

    ValueTask Change(byte[] find, Func<SealedVisit, SealedVisit> change)
    {
        Change(Convert.ToHexString(find), change);
        return ValueTask.CompletedTask;
    }

    /// <summary>A visit that was ended meanwhile stays so.</summary>
    void Change(string key, Func<SealedVisit, SealedVisit> change)
    {
        while (visits.TryGetValue(key, out var before) && !visits.TryUpdate(key, change(before), before)) { }
    }

    ValueTask EndWhere(Func<SealedVisit, bool> isOver)
    {
        foreach (var (key, visit) in visits)
            if (isOver(visit)) visits.TryRemove(key, out _);
        return ValueTask.CompletedTask;
    }
}
