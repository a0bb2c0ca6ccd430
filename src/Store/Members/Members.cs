using System.Security.Cryptography;
using Goldseam.Domain;
using Goldseam.Domain.Couples;
using Goldseam.Domain.Entries;
using Goldseam.Store.Log;
using Goldseam.Store.Sealing;
using Goldseam.Store.Visits;
using NodaTime;

namespace Goldseam.Store.Members;

/// <summary>
/// Accounts: founding one, signing in, the spare key. Nobody can reset a passphrase, open a drawer or act as a member, the one who
/// runs the server included: there is no such code, and no key for it.
/// </summary>
public sealed class Members
{
    readonly IKeyring keyrings;
    readonly IEventLog log;
    readonly Visits.Visits visits;
    readonly Derivations derivations;
    readonly DerivationCost cost;
    readonly SignInDelays delays;
    readonly IRandomSource random;
    readonly IClock clock;

    /// <summary>What an unknown name is tried against: the same work, the same answer.</summary>
    readonly SealedSlot dummy;

    internal Members(
        IKeyring keyrings, IEventLog log, Visits.Visits visits, Derivations derivations, DerivationCost cost, SignInDelays delays,
        IRandomSource random, IClock clock)
    {
        (this.keyrings, this.log, this.visits, this.derivations) = (keyrings, log, visits, derivations);
        (this.cost, this.delays, this.random, this.clock) = (cost, delays, random, clock);
        dummy = Slot.Seal(SlotKind.Passphrase, Aead.NewKey(), Aead.NewKey(), Guid.Empty, RandomNumberGenerator.GetBytes(Slot.SaltSize), cost.Iterations);
    }

    /// <summary>A new member with a drawer and a record of one; joining somebody later starts another record.</summary>
    public async Task<Entrance> Found(SignInName signInName, Passphrase passphrase, PersonName name, string zone)
    {
        var founded = new CouplesState(null, null).Found(name, zone);
        return founded.Refusal is { } refusal
            ? Entrance.Refused(refusal)
            : await Found(signInName, passphrase, new(StreamKeys.New(random.NewId()), Partner.First), new(0, 0, [], []), founded, redeemed: null);
    }

    /// <param name="before">The record as it stands, where somebody else founded it.</param>
    internal async Task<Entrance> Found(
        SignInName signInName, Passphrase passphrase, Membership record, SealedStream before, Decision first, SealedInvitation? redeemed)
    {
        var member = random.NewId();
        var memberKey = Aead.NewKey();
        if (await PassphraseSlot(member, memberKey, passphrase, isStranger: redeemed is null) is not { } slot) return Entrance.TooBusy;
        var keyring = Keyring.New(random.NewId(), record);
        using var keys = new KeySet(member, memberKey, keyring, 1, hasSpareKey: false);
        var outcome = await keyrings.Change(new(member, 0, keyring.Seal(memberKey, member, 1))
        {
            SignInName = signInName.Text,
            Slots = [slot],
            Redeemed = redeemed?.Find,
            RedeemedAt = clock.GetCurrentInstant(),
            Appends = [Writing(record.Stream, keys, before).Append(first.Events, clock.GetCurrentInstant(), Retention.Default)],
        });
        return outcome switch
        {
            MemberOutcome.Done => await Begin(signInName, keys),
            MemberOutcome.NameTaken => Entrance.Refused(new SignInNameTaken()),
            _ => Entrance.Refused(new InvitationNotHere()),
        };
    }

    /// <param name="browser">The cookie of a browser that has been here, if it has one.</param>
    public async Task<Entrance> SignIn(SignInName name, string passphrase, string? browser)
    {
        var bucket = await BucketOf(name, browser);
        if (delays.WaitOf(bucket) is { } wait) return Entrance.NotYet(wait);
        var member = await keyrings.Find(name.Text);
        var slot = member?.Slots.FirstOrDefault(s => s.Kind == SlotKind.Passphrase) ?? dummy;
        if (slot.Iterations < cost.Floor || slot.Iterations > Slot.MostIterations) throw new SlotDowngradedException();
        // Never anybody's passphrase, so no guess either: it costs nothing and is not counted.
        if (passphrase.Length > Passphrase.Most || !Passphrase.IsSound(passphrase)) return Entrance.Refused(new DoesNotOpen());
        if (!derivations.TryDerive(passphrase, slot.Salt, slot.Iterations, isStranger: bucket == name.Text, out var deriving)) return Entrance.TooBusy;
        var memberKey = Slot.Open(slot, await deriving, member?.Id ?? Guid.Empty);
        if (member is null || memberKey is null) return Wrong(bucket);
        delays.Succeeded(bucket);
        using var keys = Unlock(member, memberKey);
        var entrance = await Begin(name, keys);
        if (await Opens(member.Id, slot)) return entrance;
        visits.End(entrance.VisitCookie);
        return Wrong(bucket);
    }

    /// <summary>Whether the passphrase still is the one: while a sign-in waits its turn, the spare key may have put another in its place.</summary>
    async Task<bool> Opens(Guid member, SealedSlot slot) =>
        (await keyrings.Find(member))?.Slots.Any(s => s.Kind == slot.Kind && s.Blob.AsSpan().SequenceEqual(slot.Blob)) == true;

    /// <summary>
    /// The spare key opens once, and sets a new passphrase at once: the old one may be known to somebody. All other visits end.
    /// </summary>
    public async Task<Entrance> UseSpareKey(SignInName name, OneTimeCode spareKey, Passphrase passphrase)
    {
        SealedSlot? fresh = null;
        while (true)
        {
            var member = await keyrings.Find(name.Text);
            var slot = member?.Slots.FirstOrDefault(s => s.Kind == SlotKind.SpareKey);
            if (member is null || slot is null || Slot.Open(slot, Slot.Kek(spareKey), member.Id) is not { } memberKey)
                return Entrance.Refused(new DoesNotOpen());
            fresh ??= await PassphraseSlot(member.Id, memberKey, passphrase, isStranger: false);
            if (fresh is null) return Entrance.TooBusy;
            var change = new MemberChange(member.Id, member.KeyringNumber, null) { Slots = [fresh], DroppedSlots = [SlotKind.SpareKey] };
            if (await keyrings.Change(change) != MemberOutcome.Done) continue;
            visits.EndAll(member.Id);
            using var keys = Unlock(member with { Slots = [fresh] }, memberKey);
            return await Begin(name, keys);
        }
    }

    /// <summary>From now on this spare key opens, and no earlier one.</summary>
    public async Task KeepSpareKey(Visit visit, OneTimeCode spareKey)
    {
        var slot = Slot.SealSpareKey(spareKey, visit.Keys.MemberKey, visit.Keys.Member);
        MemberOutcome outcome;
        do
        {
            var member = await keyrings.Find(visit.Keys.Member) ?? throw new KeyringTamperedException();
            outcome = await keyrings.Change(new(member.Id, member.KeyringNumber, null) { Slots = [slot] });
        }
        while (outcome != MemberOutcome.Done);
        await visit.ReloadKeys();
    }

    static KeySet Unlock(SealedMember member, byte[] memberKey) =>
        new(member.Id, memberKey, Keyring.Open(memberKey, member.Id, member.KeyringNumber, member.Keyring), member.KeyringNumber, member.HasSpareKey);

    internal static OpenedStream Writing(StreamKeys stream, KeySet keys, SealedStream before, Partner? me = null) =>
        new(stream, keys.AsReader with { Me = me ?? keys.Me }, RecordState.Practices, new(keys.SnapshotKey.Span, stream.Id), before, monthNow: 0);

    /// <summary>Walks everything once before anything is shown.</summary>
    async Task<Entrance> Begin(SignInName name, KeySet keys)
    {
        var monthNow = EntryHeader.MonthOf(clock.GetCurrentInstant());
        await WholeWalk.Verify(log, keys, await Opened.Read(log, keys, monthNow), monthNow);
        return Entrance.Open(visits.Begin(keys), KnownBrowser.Issue(await keyrings.BrowserKey(), name));
    }

    async Task<SealedSlot?> PassphraseSlot(Guid member, byte[] memberKey, Passphrase passphrase, bool isStranger)
    {
        var salt = RandomNumberGenerator.GetBytes(Slot.SaltSize);
        return derivations.TryDerive(passphrase.Text, salt, cost.Iterations, isStranger, out var deriving)
            ? Slot.Seal(SlotKind.Passphrase, await deriving, memberKey, member, salt, cost.Iterations)
            : null;
    }

    async ValueTask<string> BucketOf(SignInName name, string? browser) =>
        KnownBrowser.Knows(await keyrings.BrowserKey(), name, browser) ? browser! : name.Text;

    Entrance Wrong(string bucket)
    {
        delays.Failed(bucket);
        return Entrance.Refused(new DoesNotOpen());
    }
}
