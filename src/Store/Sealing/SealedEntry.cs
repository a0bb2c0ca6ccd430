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
    /// <summary>Its words fade, and its author may take them back at any time: no decision rests on them.</summary>
    public bool IsPassing => FadeMonth < EntryHeader.Told;

    /// <summary>
    /// Whether what is there can be shown although its key is gone. No clock has a say in this: a lasting entry always has its key, what was
    /// told was taken back by who may, and without passing words everything else is whole.
    /// </summary>
    public bool MayBeGone(bool withdrawn) => IsPassing || withdrawn && FadeMonth == EntryHeader.Told;

    /// <summary>Whether its key is rightly gone, at the moment that stands for now.</summary>
    public bool HasFaded(uint month) => IsPassing && FadeMonth < month;
}

/// <summary>An entry's key, wrapped under the stream's wrap key. Deleting this row shreds the entry.</summary>
/// <param name="FadeMonth">The month in force: usually the header's, earlier where a retention was shortened.</param>
public sealed record SealedEntryKey(uint Number, uint FadeMonth, byte[] Wrapped);
