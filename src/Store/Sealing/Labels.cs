namespace Goldseam.Store.Sealing;

/// <summary>
/// Every purpose that a key is derived for, in one place, so that no two purposes can ever share a key (RFC 5869, the "info" input).
/// A label is part of the stored format: it is never changed, only added to.
/// </summary>
static class Labels
{
    public static ReadOnlySpan<byte> PassphraseSlot => "slot"u8;
    public static ReadOnlySpan<byte> SpareKeySlot => "spare"u8;
    public static ReadOnlySpan<byte> DeviceSlot => "device"u8;
    public static ReadOnlySpan<byte> DeviceFind => "device-find"u8;
    public static ReadOnlySpan<byte> DeviceAbout => "device-about"u8;
    public static ReadOnlySpan<byte> Keyring => "keyring"u8;
    public static ReadOnlySpan<byte> Snapshot => "snapshot"u8;
    public static ReadOnlySpan<byte> Seen => "seen"u8;
    public static ReadOnlySpan<byte> InvitationFind => "find"u8;
    public static ReadOnlySpan<byte> InvitationOpen => "open"u8;
    public static ReadOnlySpan<byte> Visit => "visit"u8;
    public static ReadOnlySpan<byte> FormToken => "form"u8;
    public static ReadOnlySpan<byte> Drafts => "drafts"u8;
    public static ReadOnlySpan<byte> Undo => "undo"u8;
    public static ReadOnlySpan<byte> KeyCommitment => "c"u8;
}
