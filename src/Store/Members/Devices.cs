using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Goldseam.Domain.Entries;
using Goldseam.Store.Sealing;
using Goldseam.Store.Visits;
using NodaTime;

namespace Goldseam.Store.Members;

// Protects: the member key, under a browser's own secret together with a PIN (Slot.cs has the key). The row is found by what is derived
//           from the secret, so who has no such cookie cannot even use up tries.
// Layout:   cookie = base64url(secret 32)
//           find   = SHA-256(HKDF(secret, "device-find"))
//           about  = nonce 12 | AES-256-GCM(HKDF(member key, "device-about"), text, find) | tag 16,
//                    text = added 8 (unix seconds) | length 1 | name | zeros to 200

/// <summary>Browsers that open with a PIN instead of the passphrase: five tries, and thirty days without use.</summary>
public sealed class Devices
{
    public const int Tries = 5;

    /// <summary>Wrong ones in all, however often the owner came in between: who tries four a day finds out little.</summary>
    public const int MostWrong = 20;

    public static readonly Duration Lasts = Duration.FromDays(30);
    const int AboutSize = 200;

    readonly IKeyring keyrings;
    readonly Accounts accounts;
    readonly OpenVisits visits;
    readonly Derivations derivations;
    readonly DerivationCost cost;
    readonly IClock clock;

    internal Devices(
        IKeyring keyrings, Accounts accounts, OpenVisits visits, Derivations derivations, DerivationCost cost, IClock clock)
    {
        (this.keyrings, this.accounts, this.visits) = (keyrings, accounts, visits);
        (this.derivations, this.cost, this.clock) = (derivations, cost, clock);
    }

    /// <summary>From now on this browser opens with the PIN; what it opened with before does not any more.</summary>
    /// <param name="before">The cookie that the browser has, if it has one.</param>
    /// <returns>The new cookie, or null where too many wait at the door.</returns>
    public async Task<string?> Add(Visit visit, Pin pin, PersonName name, string? before)
    {
        var salt = RandomNumberGenerator.GetBytes(Slot.SaltSize);
        if (!derivations.TryDerive(pin.Digits, salt, cost.Iterations, isStranger: false, out var deriving)) return null;
        var secret = Aead.NewKey();
        var (member, memberKey) = (visit.Keys.Member, visit.Keys.MemberKey.ToArray());
        var derived = await deriving;
        var slot = Slot.Seal(SlotKind.Device, Slot.Kek(secret, derived), memberKey, member, salt, cost.Iterations);
        var device = new SealedDevice(FindOf(secret), member, slot, Describe(memberKey, secret, name), Until());
        CryptographicOperations.ZeroMemory(memberKey);
        MemberOutcome outcome;
        do
        {
            var number = (await visit.ReadMember()).KeyringNumber;
            outcome = await keyrings.Change(new(member, number, null) { Device = device, DroppedDevice = Find(before) });
        }
        while (outcome != MemberOutcome.Done);
        return Base64Url.EncodeToString(secret);
    }

    /// <summary>Whether this browser may ask for a PIN. Says nothing about whose.</summary>
    /// <param name="visit">Where somebody is in: only a PIN of theirs counts.</param>
    public async Task<bool> Knows(string? cookie, Visit? visit = null) =>
        Find(cookie) is { } find && await keyrings.FindDevice(find) is { TriesMade: < Tries, Wrong: < MostWrong } device && device.Until > clock.GetCurrentInstant()
        && (visit is null || visit.Keys.Member == device.Member);

    /// <summary>Counts the try, durably, before it looks at it.</summary>
    /// <exception cref="SlotDowngradedException">The row asks for a cheaper derivation than this program allows.</exception>
    public async Task<Entrance> Unlock(string? cookie, Pin pin, bool onSharedBrowser = false)
    {
        if (Find(cookie) is not { } find) return Entrance.Refused(new DeviceGone());
        if (await keyrings.FindDevice(find) is { } row) cost.Require(row.Slot);
        if (!derivations.HasRoom) return Entrance.TooBusy;
        if (await keyrings.CountTry(find, Tries, MostWrong, clock.GetCurrentInstant()) is not { } device) return Entrance.Refused(new DeviceGone());
        var (salt, iterations) = (device.Slot.Salt, device.Slot.Iterations);
        if (!derivations.TryDerive(pin.Digits, salt, iterations, isStranger: false, out var deriving)) return Entrance.TooBusy;
        var derived = await deriving;
        OpenVisits.TryRead(cookie, out var secret);
        if (Slot.Open(device.Slot, Slot.Kek(secret, derived), device.Member) is not { } memberKey) return await Wrong(device);
        if (await keyrings.Find(device.Member) is not { } member) return Entrance.Refused(new DeviceGone());
        var entrance = await accounts.OpenVisit(member, memberKey, onSharedBrowser);
        // Ended from elsewhere while it was looked at: then it opens nothing any more.
        if (await keyrings.KeepDevice(find, Until())) return entrance;
        await visits.End(entrance.VisitCookie);
        return Entrance.Refused(new DeviceGone());
    }

    async Task<Entrance> Wrong(SealedDevice device)
    {
        if (Math.Min(Tries - device.TriesMade, MostWrong - device.Wrong) is > 0 and var left) return Entrance.Refused(new WrongPin(left));
        await keyrings.DropDevice(device.Member, device.Find);
        return Entrance.Refused(new DeviceGone());
    }

    /// <summary>The member's own list, newest first.</summary>
    /// <param name="cookie">What this browser has, to tell it apart.</param>
    public async Task<IReadOnlyList<DeviceInfo>> Of(Visit visit, string? cookie)
    {
        var (found, here) = (await keyrings.DevicesOf(visit.Keys.Member), Find(cookie));
        var now = clock.GetCurrentInstant();
        return [.. found.Where(d => d.Until > now).Select(d => Read(visit.Keys.MemberKey, d, here)).OrderByDescending(d => d.Added)];
    }

    /// <summary>It asks for the passphrase from now on.</summary>
    /// <param name="id">As <see cref="Of"/> named it; one that is not the member's does nothing.</param>
    public async Task Drop(Visit visit, Guid id)
    {
        foreach (var device in await keyrings.DevicesOf(visit.Keys.Member))
            if (IdOf(device.Find) == id) await keyrings.DropDevice(device.Member, device.Find);
    }

    /// <summary>Rounded up to the day: when somebody was here last is nobody's business.</summary>
    Instant Until() => Instant.FromUnixTimeSeconds(((clock.GetCurrentInstant() + Lasts).ToUnixTimeSeconds() + 86_399) / 86_400 * 86_400);

    static byte[]? Find(string? cookie) => OpenVisits.TryRead(cookie, out var secret) ? FindOf(secret) : null;

    static byte[] FindOf(byte[] secret) => SHA256.HashData(Aead.Derive(secret, Labels.DeviceFind));

    /// <summary>For the owner's list; it leads to nothing.</summary>
    static Guid IdOf(byte[] find) => new(SHA256.HashData(find).AsSpan(0, 16), bigEndian: true);

    byte[] Describe(byte[] memberKey, byte[] secret, PersonName name)
    {
        var text = new byte[AboutSize];
        BinaryPrimitives.WriteInt64BigEndian(text, clock.GetCurrentInstant().ToUnixTimeSeconds());
        text[8] = (byte)Encoding.UTF8.GetBytes(name.Text, text.AsSpan(9));
        return Aead.Seal(Aead.Derive(memberKey, Labels.DeviceAbout), text, FindOf(secret));
    }

    /// <summary>What was spoiled is listed all the same: somebody may want its owner not to see it.</summary>
    static DeviceInfo Read(ReadOnlySpan<byte> memberKey, SealedDevice device, byte[]? here)
    {
        var (id, isHere) = (IdOf(device.Find), here is not null && here.AsSpan().SequenceEqual(device.Find));
        return Aead.TryOpen(Aead.Derive(memberKey, Labels.DeviceAbout), device.About, device.Find, out var text)
            ? new(id, Encoding.UTF8.GetString(text.AsSpan(9, text[8])), Instant.FromUnixTimeSeconds(BinaryPrimitives.ReadInt64BigEndian(text)),
                device.Wrong, isHere)
            : new(id, null, null, device.Wrong, isHere);
    }
}

/// <summary>A browser that opens with a PIN, as its own member sees it.</summary>
/// <param name="Name">Null, as <paramref name="Added"/>, where what is stored about it was changed.</param>
/// <param name="Wrong">How many wrong ones were tried since it was added.</param>
public sealed record DeviceInfo(Guid Id, string? Name, Instant? Added, int Wrong, bool IsThisOne);
