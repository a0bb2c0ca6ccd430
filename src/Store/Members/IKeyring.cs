using Goldseam.Store.Log;
using Goldseam.Store.Sealing;
using NodaTime;

namespace Goldseam.Store.Members;

/// <summary>What an engine does for the members: their sign-in names, slots and sealed keyrings, and open invitations.</summary>
public interface IKeyring
{
    ValueTask<SealedMember?> Find(string signInName);

    ValueTask<SealedMember?> Find(Guid member);

    ValueTask<SealedInvitation?> FindInvitation(byte[] find);

    /// <summary>A key of this store, made with it: recognises browsers that have been here, and opens nothing.</summary>
    ValueTask<byte[]> BrowserKey();

    /// <summary>All of it in one commit, or nothing.</summary>
    Task<MemberOutcome> Change(MemberChange change);

    ValueTask<SealedDevice?> FindDevice(byte[] find);

    ValueTask<IReadOnlyList<SealedDevice>> DevicesOf(Guid member);

    /// <summary>One more try is on disk when this answers.</summary>
    /// <returns>The device with the try counted; null, and nothing counted, where it has none left, is past its day or is not here.</returns>
    /// <param name="most">Since it was last opened.</param>
    /// <param name="mostWrong">Since it was added.</param>
    Task<SealedDevice?> CountTry(byte[] find, int most, int mostWrong, Instant now);

    /// <summary>The try was right: it does not count as wrong, and counting begins anew.</summary>
    /// <returns>False where the device was ended meanwhile.</returns>
    Task<bool> KeepDevice(byte[] find, Instant until);

    Task DropDevice(Guid member, byte[] find);

    /// <summary>Forgets invitations and devices whose day is over.</summary>
    Task DropExpired(Instant before);
}

/// <param name="KeyringNumber">Counts the versions of the keyring, from 1.</param>
public sealed record SealedMember(Guid Id, string SignInName, long KeyringNumber, byte[] Keyring, IReadOnlyList<SealedSlot> Slots)
{
    public bool HasSpareKey => Slots.Any(s => s.Kind == SlotKind.SpareKey);

    /// <summary>Whether this very slot still is one of theirs: while somebody waited their turn, another may have taken its place.</summary>
    public bool Has(SealedSlot slot) => Slots.Any(s => s.Kind == slot.Kind && s.Blob.AsSpan().SequenceEqual(slot.Blob));
}

/// <param name="Find">SHA-256 of what is derived from the code; the code itself is nowhere.</param>
/// <param name="Blob">The record's id and keys, sealed under another derivation of the code.</param>
/// <param name="Until">Rounded up to the hour.</param>
public sealed record SealedInvitation(byte[] Find, byte[] Blob, Instant Until);

/// <summary>A browser that opens with a PIN, as it lies in the store. It is in no backup.</summary>
/// <param name="Find">What the browser's secret leads to; the secret itself is nowhere.</param>
/// <param name="About">When it was added and how its member calls it, sealed for the member alone.</param>
/// <param name="Until">Rounded up to the day.</param>
/// <param name="TriesMade">Since it was last opened.</param>
/// <param name="Wrong">Since it was added.</param>
public sealed record SealedDevice(byte[] Find, Guid Member, SealedSlot Slot, byte[] About, Instant Until, int TriesMade = 0, int Wrong = 0);

/// <param name="Shreds">How often entries of it were shredded.</param>
public sealed record StreamHead(Guid Stream, long Head, long Shreds);

/// <summary>
/// The change that makes a member's keys new. All streams must still stand as they did; their shred count rises, so that who opened
/// them before, with the old keys, cannot append to them any more, and what was derived from them is dropped.
/// </summary>
/// <param name="Keys">The keys of the drawer's entries, wrapped anew.</param>
public sealed record Renewal(IReadOnlyList<StreamHead> Streams, Guid Drawer, IReadOnlyList<(long Seq, SealedEntryKey Key)> Keys);

/// <summary>A change to one member, and whatever must become true together with it.</summary>
/// <param name="Number">The keyring's number before; 0 for a member who does not exist yet.</param>
/// <param name="Keyring">The new keyring, or null where only slots change.</param>
public sealed record MemberChange(Guid Member, long Number, byte[]? Keyring)
{
    /// <summary>For a new member.</summary>
    public string? SignInName { get; init; }

    public IReadOnlyList<SealedSlot> Slots { get; init; } = [];

    /// <summary>Must still be there: what opens once can be used up once.</summary>
    public IReadOnlyList<SlotKind> DroppedSlots { get; init; } = [];

    public SealedDevice? Device { get; init; }

    /// <summary>The device that <see cref="Device"/> replaces, if it is still there.</summary>
    public byte[]? DroppedDevice { get; init; }

    /// <summary>Every slot that is not among <see cref="Slots"/> goes, and every device.</summary>
    public Renewal? Renewal { get; init; }

    public SealedInvitation? Offered { get; init; }

    /// <summary>Must still be there and not be expired at <see cref="RedeemedAt"/>; it is gone afterwards.</summary>
    public byte[]? Redeemed { get; init; }

    public Instant RedeemedAt { get; init; }

    /// <summary>An invitation that is taken back, with the record behind it; a conflict once somebody came through.</summary>
    public (byte[] Find, Guid Stream)? TakenBack { get; init; }

    public IReadOnlyList<SealedAppend> Appends { get; init; } = [];
}

public enum MemberOutcome
{
    Done,

    /// <summary>Somebody was faster; look again and decide again.</summary>
    Conflict,

    NameTaken,
    InvitationGone,
}
