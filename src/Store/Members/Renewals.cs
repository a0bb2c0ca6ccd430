using Goldseam.Domain.Entries;
using Goldseam.Store.Log;
using Goldseam.Store.Sealing;
using Goldseam.Store.Visits;

namespace Goldseam.Store.Members;

/// <summary>
/// New keys for a member: after the spare key was used, and whenever somebody else may know a way in. The member key, the author key
/// and the drawer's wrap key are drawn anew and every other way in ends: slots, browsers with a PIN, visits, an open invitation. No entry
/// is rewritten; the keys of the drawer's entries are wrapped again, so that who copied the old keys cannot open what is written from now on.
/// </summary>
/// <remarks>
/// What the old keys opened in a copy that somebody made before stays open to them. The record's key is both partners' and stays.
/// </remarks>
public sealed class Renewals
{
    const int Chunk = 2048;

    readonly IKeyring keyrings;
    readonly IEventLog log;
    readonly Accounts accounts;
    readonly OpenVisits visits;

    internal Renewals(IKeyring keyrings, IEventLog log, Accounts accounts, OpenVisits visits) =>
        (this.keyrings, this.log, this.accounts, this.visits) = (keyrings, log, accounts, visits);

    /// <summary>"Change my passphrase": asks for the passphrase of now, and puts another in its place.</summary>
    public async Task<Entrance> Renew(Visit visit, string passphrase, Passphrase next, string? browser)
    {
        var member = await visit.ReadMember();
        if (next.IsWordForWord(passphrase)) return Entrance.Refused(new SamePassphrase());
        var (memberKey, refused) = await accounts.OpenWithPassphrase(member, passphrase, browser);
        return refused ?? await Renew(member, memberKey!, next, dropped: [], visit.IsOnSharedBrowser);
    }

    /// <summary>The spare key opens once, and sets a new passphrase at once: the old one may be known to somebody.</summary>
    /// <param name="browser">The cookie of a browser that somebody was signed in with before, if it has one.</param>
    /// <param name="onSharedBrowser">It is known already that two members have used it.</param>
    public async Task<Entrance> UseSpareKey(
        SignInName name, OneTimeCode spareKey, Passphrase next, string? browser = null, bool onSharedBrowser = false)
    {
        var member = await accounts.Find(name);
        var slot = member?.Slots.FirstOrDefault(s => s.Kind == SlotKind.SpareKey);
        return member is not null && slot is not null && Slot.Open(slot, Slot.Kek(spareKey), member.Id) is { } memberKey
            ? await Renew(member, memberKey, next, dropped: [slot], onSharedBrowser || await accounts.IsShared(Accounts.NameOf(member), browser))
            : Entrance.Refused(new DoesNotOpen());
    }

    /// <param name="dropped">Must still be there: of two who use the spare key at the same moment, one does.</param>
    async Task<Entrance> Renew(
        SealedMember member, byte[] memberKey, Passphrase next, IReadOnlyList<SealedSlot> dropped, bool onSharedBrowser)
    {
        // What does not hold together is found before anything changes.
        await accounts.Walk(member, memberKey);
        var fresh = Aead.NewKey();
        if (await accounts.PassphraseSlot(member.Id, fresh, next, isStranger: false) is not { } slot) return Entrance.TooBusy;
        await visits.EndAll(member.Id);
        while (await Change(member, memberKey, fresh, slot, dropped) != MemberOutcome.Done)
        {
            member = await keyrings.Find(member.Id) ?? throw new KeyringTamperedException();
            // Somebody else renewed in between: what opened does not open any more.
            if (!IsStillOpenedBy(member, memberKey) || !dropped.All(member.Has)) return Entrance.Refused(new DoesNotOpen());
        }
        await visits.EndAll(member.Id);
        return await accounts.OpenVisit(await keyrings.Find(member.Id) ?? throw new KeyringTamperedException(), fresh, onSharedBrowser);
    }

    async Task<MemberOutcome> Change(SealedMember member, byte[] memberKey, byte[] fresh, SealedSlot slot, IReadOnlyList<SealedSlot> dropped)
    {
        var keyring = Keyring.Open(memberKey, member.Id, member.KeyringNumber, member.Keyring);
        // Whoever looked at the invitation could use it to come in; who has come through it already stays.
        var open = keyring.Pending is { } pending && (await log.HeadOf(pending.Stream.Id)).Head <= 1;
        var streams = await Heads(keyring, open ? null : keyring.Pending);
        var renewed = keyring.Renewed([.. streams.Select(s => (s.Stream, s.Head))], open ? null : keyring.Pending);
        var number = member.KeyringNumber;
        return await keyrings.Change(new(member.Id, number, renewed.Seal(fresh, member.Id, number + 1))
        {
            Slots = [slot],
            DroppedSlots = [.. dropped.Select(d => d.Kind)],
            TakenBack = open ? Invitations.TakenBack(keyring) : null,
            Renewal = new(streams, renewed.Drawer.Id, await Rewrapped(keyring.Drawer, renewed.Drawer)),
        });
    }

    static bool IsStillOpenedBy(SealedMember member, byte[] memberKey)
    {
        try
        {
            Keyring.Open(memberKey, member.Id, member.KeyringNumber, member.Keyring);
            return true;
        }
        catch (KeyringTamperedException)
        {
            return false;
        }
    }

    /// <summary>Every stream that the author key has written in, as it stands.</summary>
    async Task<IReadOnlyList<StreamHead>> Heads(Keyring keyring, PendingRecord? pending)
    {
        List<Guid> ids = [keyring.Drawer.Id, .. keyring.Records.Select(r => r.Stream.Id)];
        if (pending is not null) ids.Add(pending.Stream.Id);
        var heads = new List<StreamHead>(ids.Count);
        foreach (var id in ids)
        {
            var (head, shreds) = await log.HeadOf(id);
            heads.Add(new(id, head, shreds));
        }
        return heads;
    }

    async Task<IReadOnlyList<(long Seq, SealedEntryKey Key)>> Rewrapped(StreamKeys before, StreamKeys after)
    {
        var keys = new List<(long, SealedEntryKey)>();
        using var from = new EntrySealer(before);
        using var to = new EntrySealer(after);
        for (var seq = 1L; await log.ReadRange(before.Id, seq, seq + Chunk - 1) is { Count: > 0 } stored; seq += Chunk)
            keys.AddRange(stored.Where(e => e.Key is not null).Select(e => (e.Seq, from.Rewrap(e, to))));
        return keys;
    }
}

public sealed record SamePassphrase() : Refusal(RefusalKind.NotLikeThis,
    "That is the one that somebody may know. Take other words.", nameof(Passphrase));
