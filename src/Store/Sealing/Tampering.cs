namespace Goldseam.Store.Sealing;

/// <summary>
/// What lies in the store is not what was put there (I8). Never shown as content, never repaired silently: the page says that
/// something does not match, and which entry, and no more.
/// </summary>
public abstract class TamperingException(string what, long? entry = null) : Exception(what)
{
    /// <summary>The number of the first entry that does not match, where it is known.</summary>
    public long? Entry => entry;
}

/// <summary>An entry between two others is gone, or the numbers do not follow each other.</summary>
public sealed class EntryMissingException(long seq) : TamperingException("An entry is missing.", seq);

/// <summary>An entry, or one before it, was changed, swapped, replayed or moved here from elsewhere.</summary>
public sealed class ChainBrokenException(long seq) : TamperingException("The chain does not hold.", seq);

/// <summary>The key lying beside an entry is not the one that sealed it.</summary>
public sealed class EntryKeyTamperedException(long seq) : TamperingException("The key of an entry does not open.", seq);

/// <summary>The key opens, but the entry was committed to another one (AES-GCM alone would let two texts pass for one).</summary>
public sealed class KeyCommitmentException(long seq) : TamperingException("An entry is not bound to its key.", seq);

/// <summary>The chain holds, yet the text does not open under the key it was committed to, or is none that this program writes.</summary>
public sealed class EntryUnreadableException(long seq) : TamperingException("An entry does not open.", seq);

/// <summary>A key is gone without a withdrawal by who may, and before its month.</summary>
public sealed class KeyMissingException(long seq) : TamperingException("The key of an entry is gone.", seq);

/// <summary>An entry in my name that I did not write.</summary>
public sealed class AuthorTagException(long seq) : TamperingException("An entry in your name was not written by you.", seq);

/// <summary>Entries that were there on an earlier visit are cut off the end, or other ones stand in their place.</summary>
public sealed class SetBackException(long seq) : TamperingException("The record was set back or changed.", seq);

/// <summary>A snapshot was changed, moved, replayed or taken away alone.</summary>
public sealed class SnapshotTamperedException() : TamperingException("A snapshot does not match.");

/// <summary>A slot asks for a cheaper derivation than this program allows, so that a guess would cost less.</summary>
public sealed class SlotDowngradedException() : TamperingException("A sign-in slot was weakened.");

/// <summary>The keyring does not open although its slot did.</summary>
public sealed class KeyringTamperedException() : TamperingException("The keyring does not open.");

/// <summary>It was written by a newer program, or its first byte was changed.</summary>
public sealed class UnknownFormatException(long seq) : TamperingException("An entry has a format that is not known here.", seq);
