namespace Goldseam.Store.Sealing;

/// <summary>
/// What opens one stream: its id, the key that wraps its entry keys (numbered, since a drawer's may be replaced) and the key of its
/// chain, which never changes. Views into the visit's key set: gone when that is cleared.
/// </summary>
readonly record struct StreamKeys(Guid Id, ReadOnlyMemory<byte> Wrap, uint WrapNumber, ReadOnlyMemory<byte> Chain)
{
    public static StreamKeys New(Guid id) => new(id, Aead.NewKey(), 1, Aead.NewKey());
}
