using Goldseam.Domain;
using Goldseam.Domain.Entries;
using Goldseam.Store.Log;
using Goldseam.Store.Sealing;
using Goldseam.Store.Visits;

namespace Goldseam.Store.Members;

/// <summary>Keeps the key set of a running visit in step with the member's keyring.</summary>
sealed class Membering(IKeyring keyrings, IEventLog log, OpenVisits visits)
{
    /// <summary>
    /// The keys to go on with: the same ones, unless another visit changed the keyring, or the one who was invited has come and their
    /// record becomes the current one.
    /// </summary>
    /// <exception cref="VisitEndedException">The visit has ended, and this request of it was still on its way.</exception>
    public async ValueTask<KeySet> Refresh(KeySet keys, byte[] secret)
    {
        if ((await Standing(secret)).KeyringNumber > keys.KeyringNumber) keys = await Reload(keys, secret);
        while (keys.Pending is { } pending && await HasBeenJoined(keys, pending))
        {
            var (member, keyring) = await Open(keys, secret);
            if (keyring.Pending?.Stream.Id == pending.Id)
            {
                var sealedKeyring = keyring.Joined().Seal(keys.MemberKey, member.Id, member.KeyringNumber + 1);
                await keyrings.Change(new(member.Id, member.KeyringNumber, sealedKeyring));
            }
            keys = await Reload(keys, secret);
        }
        return keys;
    }

    /// <exception cref="VisitEndedException">The keys were made new, which ended every visit; this request was still on its way.</exception>
    public async Task<KeySet> Reload(KeySet keys, byte[] secret)
    {
        await Standing(secret);
        var (member, keyring) = await Open(keys, secret);
        var fresh = new KeySet(member.Id, keys.MemberKey, keyring, member.KeyringNumber, member.HasSpareKey);
        await visits.Replace(secret, fresh);
        keys.Dispose();
        return fresh;
    }

    /// <exception cref="KeyringTamperedException">Only while the visit is open: its end may mean that the keys were made new.</exception>
    public async Task<(SealedMember Member, Keyring Keyring)> Open(KeySet keys, byte[] secret)
    {
        var member = await keyrings.Find(keys.Member) ?? throw new KeyringTamperedException();
        try
        {
            return (member, Keyring.Open(keys.MemberKey, member.Id, member.KeyringNumber, member.Keyring));
        }
        catch (KeyringTamperedException)
        {
            await Standing(secret);
            throw;
        }
    }

    /// <summary>The record that its member was in before this one.</summary>
    public async Task<Membership?> Earlier(KeySet keys, byte[] secret)
    {
        if (!keys.HasEarlierRecord) return null;
        var (_, keyring) = await Open(keys, secret);
        return keyring.Records[^2];
    }

    async ValueTask<SealedVisit> Standing(byte[] secret) => await visits.Standing(secret) ?? throw new VisitEndedException();

    /// <summary>Whether a stream is, or once was, one of this member's.</summary>
    public async Task<bool> Knows(KeySet keys, byte[] secret, Guid stream)
    {
        var (_, keyring) = await Open(keys, secret);
        return keyring.Drawer.Id == stream || keyring.Records.Any(r => r.Stream.Id == stream);
    }

    async ValueTask<bool> HasBeenJoined(KeySet keys, StreamKeys pending)
    {
        using var rows = new Snapshots(keys.SnapshotKey.Span, pending.Id);
        var stored = await log.Read([new(pending.Id, rows.Reader, rows.KnownId)]);
        if (stored[0].Head <= 1) return false;
        try
        {
            // Whatever has faded since: what counts is that the one who was invited has come, in an entry that opens.
            var opened = new OpenedStream(
                pending, keys.AsReader with { Me = Partner.First }, RecordState.Practices, rows, stored[0]);
            return new RecordState(opened.Fold).Couples.IsOfTwo;
        }
        catch (TamperingException)
        {
            return false;
        }
    }
}

/// <summary>No fault of anybody: the visit was ended while one of its requests was being answered.</summary>
public sealed class VisitEndedException() : Exception("The visit has ended.");
