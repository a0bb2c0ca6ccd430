using Goldseam.Domain.Entries;

namespace Goldseam.Store.Sealing;

/// <summary>Who reads a stream: which partner they are there, and the keys that are theirs alone.</summary>
/// <param name="Retired">Author keys of before, oldest first, each good for one stream up to the head noted beside it.</param>
readonly record struct Reader(
    Partner Me, ReadOnlyMemory<byte> AuthorKey, ReadOnlyMemory<byte> SnapshotKey, IReadOnlyList<RetiredAuthorKey>? Retired = null)
{
    /// <summary>The one key that may vouch for an entry: a retired one never does for what came after it.</summary>
    public ReadOnlySpan<byte> AuthorKeyOf(SealedEntry entry)
    {
        foreach (var before in Retired ?? [])
            if (before.Stream == entry.Stream && entry.Seq <= before.UpTo) return before.Key;
        return AuthorKey.Span;
    }
}
