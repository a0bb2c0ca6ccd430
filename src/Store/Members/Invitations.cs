using System.Buffers.Binary;
using System.Security.Cryptography;
using Goldseam.Domain;
using Goldseam.Domain.Couples;
using Goldseam.Domain.Entries;
using Goldseam.Store.Log;
using Goldseam.Store.Sealing;
using Goldseam.Store.Visits;
using NodaTime;

namespace Goldseam.Store.Members;

// Protects: who is invited to what. The store holds SHA-256(HKDF(code, "find")), and the record's id and keys sealed under
//           HKDF(code, "open"); without the code the two lead nowhere, and nothing says who made it.
// Layout:   blob = nonce 12 | AES-256-GCM(HKDF(code, "open"), stream 16 | wrap 32 | wrap number 4 | chain 32, "open") | tag 16

/// <summary>Asking the other in: a fresh, empty record behind a code that opens it once.</summary>
public sealed class Invitations
{
    public static readonly Duration Lasts = Duration.FromHours(72);

    readonly IKeyring keyrings;
    readonly IEventLog log;
    readonly Accounts accounts;
    readonly Membering membering;
    readonly IRandomSource random;
    readonly IClock clock;

    internal Invitations(IKeyring keyrings, IEventLog log, Accounts accounts, Membering membering, IRandomSource random, IClock clock) =>
        (this.keyrings, this.log, this.accounts, this.membering, this.random, this.clock) = (keyrings, log, accounts, membering, random, clock);

    /// <returns>The invitation that is open, if there is one.</returns>
    public async Task<OpenInvitation?> Of(Visit visit)
    {
        await visit.Read();
        var (_, keyring) = await membering.Open(visit.Keys, visit.Secret);
        return keyring.Pending is { } pending && pending.Until > clock.GetCurrentInstant() ? new(pending.Code.ToString(), pending.Until) : null;
    }

    /// <summary>Makes one; it replaces an earlier one. The only thing that waits behind it is the founder's own name.</summary>
    public async Task<Refusal?> Make(Visit visit)
    {
        var view = await visit.Read();
        if (view.Record.Couples.WhyNotInvite() is { } refusal) return refusal;
        var (member, keyring) = await membering.Open(visit.Keys, visit.Secret);
        var pending = new PendingRecord(StreamKeys.New(random.NewId()), OneTimeCode.From(random), RoundedUp(clock.GetCurrentInstant() + Lasts));
        var founded = CouplesState.Nobody.Found(view.Myself.Name, view.Myself.Zone);
        var record = Accounts.Writing(pending.Stream, visit.Keys, new(0, 0, [], []), Partner.First);
        await Change(visit, member, keyring with { Pending = pending }, change => change with
        {
            Offered = new(FindOf(pending.Code), Seal(pending), pending.Until),
            TakenBack = TakenBack(keyring),
            Appends = [record.Append(founded.Events, view.Now, Fading.After)],
        });
        return null;
    }

    public async Task TakeBack(Visit visit)
    {
        await visit.Read();
        var (member, keyring) = await membering.Open(visit.Keys, visit.Secret);
        if (keyring.Pending is null) return;
        await Change(visit, member, keyring with { Pending = null }, change => change with { TakenBack = TakenBack(keyring) });
    }

    /// <summary>Joins with a new account: account, keyring, first entry and the end of the invitation are one commit.</summary>
    /// <param name="browser">The cookie of a browser that somebody else was signed in with before, if it has one.</param>
    public async Task<Entrance> Join(
        OneTimeCode code, SignInName signInName, Passphrase passphrase, PersonName name, string zone, string? browser = null)
    {
        if (await Open(code) is not var (invitation, keys)) return Entrance.Refused(new InvitationNotHere());
        var (before, couples) = await ReadFounded(keys);
        var joined = couples.Join(name, zone);
        return joined.Refusal is { } refusal
            ? Entrance.Refused(refusal)
            : await accounts.Found(signInName, passphrase, new(keys, Partner.Second), before, joined, invitation, browser);
    }

    /// <summary>Joins as somebody who was alone here until now. What was written alone stays theirs.</summary>
    public async Task<Refusal?> Join(Visit visit, OneTimeCode code)
    {
        var view = await visit.Read();
        if (view.Record.Couples.WhyNotInvite() is { } refusal) return refusal;
        if (await Open(code) is not var (invitation, keys)) return new InvitationNotHere();
        var (member, keyring) = await membering.Open(visit.Keys, visit.Secret);
        if (keyring.Pending?.Stream.Id == keys.Id) return new OwnInvitation();
        var (before, couples) = await ReadFounded(keys);
        var joined = couples.Join(view.Myself.Name, view.Myself.Zone);
        if (joined.Refusal is not null) return joined.Refusal;
        var outcome = await Change(
            visit, member, keyring with { Records = [.. keyring.Records, new(keys, Partner.Second)], Pending = null }, change => change with
            {
                Redeemed = invitation.Find,
                RedeemedAt = clock.GetCurrentInstant(),
                TakenBack = TakenBack(keyring),
                Appends = [Accounts.Writing(keys, visit.Keys, before, Partner.Second).Append(joined.Events, view.Now, Fading.After)],
            });
        return outcome == MemberOutcome.Done ? null : new InvitationNotHere();
    }

    async Task<MemberOutcome> Change(Visit visit, SealedMember member, Keyring keyring, Func<MemberChange, MemberChange> with)
    {
        var number = member.KeyringNumber;
        var outcome = await keyrings.Change(with(new(member.Id, number, keyring.Seal(visit.Keys.MemberKey, member.Id, number + 1))));
        if (outcome == MemberOutcome.Done) await visit.ReloadKeys();
        return outcome;
    }

    async Task<(SealedInvitation, StreamKeys)?> Open(OneTimeCode code) =>
        await keyrings.FindInvitation(FindOf(code)) is { } invitation && invitation.Until > clock.GetCurrentInstant()
        && Aead.TryOpen(Aead.Derive(code.Secret, Labels.InvitationOpen), invitation.Blob, Labels.InvitationOpen, out var plain)
            ? (invitation, new StreamKeys(
                new(plain.AsSpan(0, 16), bigEndian: true), plain.AsMemory(16, 32),
                BinaryPrimitives.ReadUInt32BigEndian(plain.AsSpan(48)), plain.AsMemory(52, 32)))
            : null;

    /// <summary>What waits behind the invitation, read with keys of nobody: there are no snapshots for it yet.</summary>
    async Task<(SealedStream, CouplesState)> ReadFounded(StreamKeys keys)
    {
        var nobody = new Reader(Partner.Second, Aead.NewKey(), Aead.NewKey());
        using var rows = new Snapshots(nobody.SnapshotKey.Span, keys.Id);
        var stored = (await log.Read([new(keys.Id, rows.Reader, rows.KnownId)]))[0];
        return (stored, new RecordState(new OpenedStream(keys, nobody, RecordState.Practices, rows, stored).Fold).Couples);
    }

    internal static (byte[], Guid)? TakenBack(Keyring keyring) => keyring.Pending is { } pending ? (FindOf(pending.Code), pending.Stream.Id) : null;

    static byte[] FindOf(OneTimeCode code) => SHA256.HashData(Aead.Derive(code.Secret, Labels.InvitationFind));

    static byte[] Seal(PendingRecord pending)
    {
        var plain = new byte[16 + 32 + 4 + 32];
        pending.Stream.Id.TryWriteBytes(plain, bigEndian: true, out _);
        pending.Stream.Wrap.Span.CopyTo(plain.AsSpan(16));
        BinaryPrimitives.WriteUInt32BigEndian(plain.AsSpan(48), pending.Stream.WrapNumber);
        pending.Stream.Chain.Span.CopyTo(plain.AsSpan(52));
        return Aead.Seal(Aead.Derive(pending.Code.Secret, Labels.InvitationOpen), plain, Labels.InvitationOpen);
    }

    static Instant RoundedUp(Instant until)
    {
        var seconds = until.ToUnixTimeSeconds();
        return Instant.FromUnixTimeSeconds((seconds + 3599) / 3600 * 3600);
    }
}

/// <summary>The invitation as its maker sees it.</summary>
public sealed record OpenInvitation(string Code, Instant Until);

public sealed record InvitationNotHere() : Refusal(RefusalKind.NotLikeThis,
    "This code opens nothing. It may be used, taken back or older than three days. Ask for a new one.", "code");

public sealed record NotACode() : Refusal(RefusalKind.NotLikeThis,
    "One letter of this code is not right. It has seven groups of four; look at it once more.", "code");

public sealed record OwnInvitation() : Refusal(RefusalKind.NotLikeThis,
    "This is the code you made. It is for your partner to use.", "code");
