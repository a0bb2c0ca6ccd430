namespace Goldseam.Store.Sealing;

/// <summary>
/// One entry as it lies in the store: nothing in it can be read or changed unnoticed without the stream's keys. Engines carry it
/// verbatim. <paramref name="Key"/> is null once the entry was shredded.
/// </summary>
/// <param name="Commitment">SHA-256("c" || entry key), kept so that the chain still holds when the key is gone.</param>
/// <param name="Tag">The chain up to and with this entry.</param>
/// <param name="AuthorTag">HMAC(author key, tag): only its author can check it, and it proves nothing to anybody else.</param>
public sealed record SealedEntry(
    byte Version, Guid Stream, long Seq, uint FadeMonth,
    byte[] Ciphertext, byte[] Commitment, byte[] Tag, byte[] AuthorTag, SealedEntryKey? Key)
{
    /// <summary>Whether its key may be gone: it has faded or was withdrawn. That of a lasting entry never may.</summary>
    public bool MayBeGone(uint monthNow, bool withdrawn) => FadeMonth != EntryHeader.Never && (FadeMonth < monthNow || withdrawn);
}

/// <summary>An entry's key, wrapped under the stream's wrap key. Deleting this row shreds the entry.</summary>
/// <param name="FadeMonth">The month in force: usually the header's, earlier where a retention was shortened.</param>
public sealed record SealedEntryKey(uint Number, uint FadeMonth, byte[] Wrapped);
