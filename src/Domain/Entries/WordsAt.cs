namespace Goldseam.Domain.Entries;

/// <summary>Where words lie in their stream: right after the fact that they belong to.</summary>
/// <param name="Seq">The number of their entry. It may be gone; then nothing is read.</param>
public abstract record WordsAt(long Seq)
{
    /// <summary>A state carries so many characters of its newest words, so that the page which shows them reads nothing else.</summary>
    public const int MostAtHand = 2_000;

    /// <summary>Null where they are in the log alone.</summary>
    public abstract Event? Carried { get; }

    /// <summary>In the drawer of who reads them, and not in the record.</summary>
    public abstract bool InDrawer { get; }

    /// <param name="fact">The number of the entry that they belong to.</param>
    public static WordsAt<TWords> After<TWords>(long fact) where TWords : Event => new(fact + 1, null);
}

/// <summary>Words of one kind. No decision may rest on them: they fade, or are taken back.</summary>
/// <param name="AtHand">The words themselves, while the state carries them.</param>
public sealed record WordsAt<TWords>(long Seq, TWords? AtHand) : WordsAt(Seq) where TWords : Event
{
    public override Event? Carried => AtHand;
    public override bool InDrawer => typeof(DrawerEvent).IsAssignableFrom(typeof(TWords));

    /// <summary>With them at hand, where this is their entry.</summary>
    public WordsAt<TWords> Taking(Entry entry) => entry.Seq == Seq && entry.What is TWords words ? this with { AtHand = words } : this;

    public WordsAt<TWords> LeftToTheLog() => AtHand is null ? this : this with { AtHand = null };
}

/// <summary>Words as they were found at their places.</summary>
/// <param name="all">By stream and number of their entry; what is gone is not there.</param>
public sealed class FoundWords(IReadOnlyDictionary<(bool InDrawer, long Seq), Event> all)
{
    /// <returns>Null where they are gone.</returns>
    public TWords? At<TWords>(WordsAt<TWords>? place) where TWords : Event =>
        place is null ? null : place.AtHand ?? all.GetValueOrDefault((place.InDrawer, place.Seq)) as TWords;
}

public static class WordsAtHand
{
    /// <summary>Takes words to the one that they belong to, and leaves those of the oldest to the log.</summary>
    /// <param name="all">Oldest first.</param>
    /// <param name="at">Where its words lie.</param>
    /// <param name="characters">How long words are.</param>
    public static T[] Taking<T, TWords>(
        this IEnumerable<T> all, Entry entry, Func<T, WordsAt<TWords>> at, Func<T, WordsAt<TWords>, T> with, Func<TWords, int> characters)
        where TWords : Event => all
            .Select(one => with(one, at(one).Taking(entry)))
            .WithRoom(one => at(one).AtHand is { } words ? characters(words) : 0, one => with(one, at(one).LeftToTheLog()));

    /// <summary>Leaves to the log what has no room: the words of the oldest.</summary>
    /// <param name="all">Oldest first.</param>
    /// <param name="characters">How many it has at hand.</param>
    public static T[] WithRoom<T>(this IEnumerable<T> all, Func<T, int> characters, Func<T, T> leaving)
    {
        T[] kept = [.. all];
        var room = WordsAt.MostAtHand;
        for (var i = kept.Length - 1; i >= 0; i--)
            if ((room -= characters(kept[i])) < 0) kept[i] = leaving(kept[i]);
        return kept;
    }
}
