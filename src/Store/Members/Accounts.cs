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
/// Accounts: founding one, signing in with the passphrase, keeping a spare key. Nobody can reset a passphrase, open a drawer or act as a
/// member, the one who runs the server included: there is no such code, and no key for it.
/// </summary>
public sealed class Accounts
{
    readonly IKeyring keyrings;
    readonly IEventLog log;
    readonly OpenVisits visits;
    readonly Derivations derivations;
    readonly DerivationCost cost;
    readonly SignInDelays delays;
    readonly IRandomSource random;
    readonly IClock clock;

    /// <summary>What an unknown name is tried against: the same work, the same answer.</summary>
    readonly SealedSlot dummy;

    internal Accounts(
        IKeyring keyrings, IEventLog log, OpenVisits visits, Derivations derivations, DerivationCost cost, SignInDelays delays,
        IRandomSource random, IClock clock)
    {
        (this.keyrings, this.log, this.visits, this.derivations) = (keyrings, log, visits, derivations);
        (this.cost, this.delays, this.random, this.clock) = (cost, delays, random, clock);
        dummy = Slot.Seal(SlotKind.Passphrase, Aead.NewKey(), Aead.NewKey(), Guid.Empty, RandomNumberGenerator.GetBytes(Slot.SaltSize), cost.Iterations);
    }

    /// <summary>A new member with a drawer and a record of one; joining somebody later starts another record.</summary>
    /// <param name="browser">The cookie of a browser that somebody else was signed in with before, if it has one.</param>
    public async Task<Entrance> Found(SignInName signInName, Passphrase passphrase, PersonName name, string zone, string? browser = null)
    {
        var founded = CouplesState.Nobody.Found(name, zone);
        return founded.Refusal is { } refusal
            ? Entrance.Refused(refusal)
            : await Found(signInName, passphrase, new(StreamKeys.New(random.NewId()), Partner.First), new(0, 0, [], []), founded, redeemed: null, browser);
    }

    /// <param name="before">The record as it stands, where somebody else founded it.</param>
    internal async Task<Entrance> Found(
        SignInName signInName, Passphrase passphrase, Membership record, SealedStream before, Decision first, SealedInvitation? redeemed,
        string? browser)
    {
        if (signInName.AsBefore is { } old && await keyrings.Find(old) is not null) return Entrance.Refused(new SignInNameTaken());
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
            Appends = [Writing(record.Stream, keys, before).Append(first.Events, clock.GetCurrentInstant(), Fading.After)],
        });
        return outcome switch
        {
            MemberOutcome.Done => await OpenVisit(signInName, keys, await IsShared(signInName, browser)),
            MemberOutcome.NameTaken => Entrance.Refused(new SignInNameTaken()),
            _ => Entrance.Refused(new InvitationNotHere()),
        };
    }

    /// <param name="browser">The cookie of a browser that has been here, if it has one.</param>
    /// <param name="onSharedBrowser">It is known already that two members have used it.</param>
    public async Task<Entrance> SignIn(SignInName name, string passphrase, string? browser, bool onSharedBrowser = false)
    {
        var member = await Find(name);
        if (member is not null) name = NameOf(member);
        var (memberKey, refused) = await OpenWithPassphrase(member, passphrase, browser, name);
        if (refused is not null) return refused;
        var slot = PassphraseSlotOf(member);
        var entrance = await OpenVisit(member!, memberKey!, onSharedBrowser || await IsShared(name, browser));
        if ((await keyrings.Find(member!.Id))?.Has(slot) == true) return entrance;
        await visits.End(entrance.VisitCookie);
        return Entrance.Refused(new DoesNotOpen());
    }

    /// <summary>An account of before comes first: no newer one may stand in front of it.</summary>
    internal async Task<SealedMember?> Find(SignInName name) =>
        (name.AsBefore is { } before ? await keyrings.Find(before) : null) ?? await keyrings.Find(name.Text);

    /// <summary>The same for who is signed in already: for what asks once more.</summary>
    public async Task<Entrance> SignInAgain(Visit visit, string passphrase, string? browser) =>
        await SignIn(await visit.ReadSignInName(), passphrase, browser, visit.IsOnSharedBrowser);

    /// <summary>The member key, or why it stays closed: after the same work for an unknown name as for a known one.</summary>
    internal async Task<(byte[]? MemberKey, Entrance? Refused)> OpenWithPassphrase(
        SealedMember? member, string passphrase, string? browser, SignInName? typed = null)
    {
        var name = typed ?? NameOf(member!);
        var bucket = await BucketOf(name, browser);
        if (await delays.WaitOf(bucket) is { } wait) return (null, Entrance.NotYet(wait));
        var slot = PassphraseSlotOf(member);
        cost.Require(slot);
        // Never anybody's passphrase, so no guess either: it costs nothing and is not counted.
        if (passphrase.Length > Passphrase.Most || !Passphrase.IsSound(passphrase)) return (null, Entrance.Refused(new DoesNotOpen()));
        // One way for nearly everybody. Where there are several, a wrong one is tried in all of them, whether the name is known or not.
        foreach (var way in Passphrase.Ways(passphrase))
        {
            if (!derivations.TryDerive(way, slot.Salt, slot.Iterations, isStranger: bucket == name.Text, out var deriving))
                return (null, Entrance.TooBusy);
            var memberKey = Slot.Open(slot, Slot.Kek(await deriving), member?.Id ?? Guid.Empty);
            if (member is null || memberKey is null) continue;
            await delays.Succeeded(bucket);
            return (memberKey, null);
        }
        await delays.Failed(bucket);
        return (null, Entrance.Refused(new DoesNotOpen()));
    }

    SealedSlot PassphraseSlotOf(SealedMember? member) => member?.Slots.FirstOrDefault(s => s.Kind == SlotKind.Passphrase) ?? dummy;

    /// <summary>From now on this spare key opens, and no earlier one.</summary>
    public async Task KeepSpareKey(Visit visit, OneTimeCode spareKey)
    {
        var slot = Slot.SealSpareKey(spareKey, visit.Keys.MemberKey, visit.Keys.Member);
        MemberOutcome outcome;
        do
        {
            var member = await visit.ReadMember();
            outcome = await keyrings.Change(new(member.Id, member.KeyringNumber, null) { Slots = [slot] });
        }
        while (outcome != MemberOutcome.Done);
        await visit.ReloadKeys();
    }

    internal static OpenedStream Writing(StreamKeys stream, KeySet keys, SealedStream before, Partner? me = null) =>
        new(stream, keys.AsReader with { Me = me ?? keys.Me }, RecordState.Practices, new(keys.SnapshotKey.Span, stream.Id), before);

    internal async Task<Entrance> OpenVisit(SealedMember member, byte[] memberKey, bool onSharedBrowser)
    {
        using var keys = Unlock(member, memberKey);
        return await OpenVisit(NameOf(member), keys, onSharedBrowser);
    }

    async Task<Entrance> OpenVisit(SignInName name, KeySet keys, bool onSharedBrowser)
    {
        var locks = new DrawerState((await Walk(keys)).Drawer.Fold).Locks;
        return Entrance.Open(await visits.Open(keys, locks.After, onSharedBrowser), KnownBrowser.Issue(await keyrings.BrowserKey(), name), onSharedBrowser);
    }

    /// <exception cref="TamperingException">The first thing that does not match.</exception>
    internal async Task Walk(SealedMember member, byte[] memberKey)
    {
        using var keys = Unlock(member, memberKey);
        await Walk(keys);
    }

    /// <summary>Walks everything once before anything is shown, and notes in the drawer what is gone before its month.</summary>
    async Task<Opened> Walk(KeySet keys)
    {
        while (true)
        {
            var now = clock.GetCurrentInstant();
            var opened = await Opened.Read(log, keys, now);
            var noting = opened.Noting(await WholeWalk.Verify(log, keys, opened, now), keys, now);
            if (noting.Events.Count == 0) return opened;
            // Who was faster may have noted it from another browser: then there is nothing left to note.
            if (await log.Append([opened.Drawer.Append(noting.Events, opened.Now(now), Fading.After)])) return opened;
        }
    }

    static KeySet Unlock(SealedMember member, byte[] memberKey) =>
        new(member.Id, memberKey, Keyring.Open(memberKey, member.Id, member.KeyringNumber, member.Keyring), member.KeyringNumber, member.HasSpareKey);

    internal static SignInName NameOf(SealedMember member) =>
        member.SignInName.Length > 0 ? SignInName.Stored(member.SignInName) : throw new KeyringTamperedException();

    internal async Task<SealedSlot?> PassphraseSlot(Guid member, byte[] memberKey, Passphrase passphrase, bool isStranger)
    {
        var salt = RandomNumberGenerator.GetBytes(Slot.SaltSize);
        return derivations.TryDerive(passphrase.Text, salt, cost.Iterations, isStranger, out var deriving)
            ? Slot.Seal(SlotKind.Passphrase, Slot.Kek(await deriving), memberKey, member, salt, cost.Iterations)
            : null;
    }

    async ValueTask<string> BucketOf(SignInName name, string? browser) =>
        KnownBrowser.Knows(await keyrings.BrowserKey(), name, browser) ? browser! : name.Text;

    /// <summary>Somebody else was signed in here before.</summary>
    internal async ValueTask<bool> IsShared(SignInName name, string? browser) =>
        browser is { Length: > 0 } && !KnownBrowser.Knows(await keyrings.BrowserKey(), name, browser);
}
