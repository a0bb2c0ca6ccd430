using NodaTime;

namespace Goldseam.Store.Visits;

/// <summary>
/// What lasts for hours only and is in no backup: who is signed in, and who guessed wrong. One process keeps it in memory; several
/// nodes share it. It holds no key that opens without a browser's cookie.
/// </summary>
public interface IEphemera
{
    ValueTask Add(SealedVisit visit);

    ValueTask<SealedVisit?> Find(byte[] find);

    /// <summary>Its member was here.</summary>
    ValueTask See(SealedVisit visit, Instant now);

    /// <summary>Its member looked into the drawer.</summary>
    ValueTask SeeDrawer(SealedVisit visit, Instant now);

    /// <summary>The member's keys have changed, and this visit goes on with the new ones; their other visits learn of the number.</summary>
    ValueTask Replace(byte[] find, byte[] keys, Guid member, long keyringNumber);

    ValueTask LockAfter(Guid member, Duration idle);

    ValueTask<IReadOnlyList<SealedVisit>> Of(Guid member);

    ValueTask End(byte[] find);

    ValueTask End(Guid member, Guid visit);

    ValueTask EndAll(Guid member, Guid? except);

    /// <summary>Forgets visits that have ended by themselves.</summary>
    ValueTask DropEnded(Instant now);

    ValueTask<int> CountVisits();

    ValueTask<WrongTries?> WrongTriesOf(string bucket);

    /// <param name="forgotten">Tries before this do not count any more.</param>
    ValueTask CountWrongTry(string bucket, Instant now, Instant forgotten);

    ValueTask ForgetWrongTries(string bucket);
}

public readonly record struct WrongTries(int Count, Instant Last);
