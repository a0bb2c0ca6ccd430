using FsCheck;
using FsCheck.Fluent;
using Goldseam.Domain.Entries;

namespace Goldseam.Domain.Tests;

/// <summary>What lives do with one practice. A practice brings these in its own folder, and every property over lives has them.</summary>
abstract class PracticeMoves
{
    /// <summary>More of each than there is room for.</summary>
    const int OfAFullPlate = 22;

    const int MostTried = 30;

    public static IReadOnlyList<PracticeMoves> All { get; } = [.. typeof(PracticeMoves).Assembly.GetTypes()
        .Where(t => t.IsSubclassOf(typeof(PracticeMoves))).OrderBy(t => t.Name, StringComparer.Ordinal)
        .Select(t => (PracticeMoves)Activator.CreateInstance(t)!)];

    /// <summary>What is done, and how often.</summary>
    public abstract IEnumerable<(int, Gen<Move>)> Deeds { get; }

    /// <summary>How a life can begin, so that what is rare is met: with something of this, or with more than there is room for.</summary>
    public virtual IEnumerable<(int, Gen<IReadOnlyList<Move>>)> Beginnings => [];

    /// <summary>What only the drawer of one of them knows, and what leads to nothing else.</summary>
    /// <param name="form">Above 1,000.</param>
    public virtual IEnumerable<Deed> UnseenBy(Partner who, int form) => [];

    /// <summary>Everything a partner could try next, about what there is and what there is not.</summary>
    public abstract IEnumerable<Decision> Tries(RecordState record, DrawerState drawer, Scene scene, Partner by);

    /// <summary>An id that nothing has.</summary>
    protected static Guid Unused { get; } = Cast.Id(99);

    /// <summary>The newest of a kind, and one that is not there.</summary>
    protected static IEnumerable<Guid> NewestOf<T>(IEnumerable<Entry> entries, Func<T, Guid> id) where T : Event =>
        entries.Select(e => e.What).OfType<T>().TakeLast(MostTried).Select(id).Append(Unused);

    protected static Gen<Partner> Who { get; } = Gen.Elements(Partner.First, Partner.Second);

    /// <summary>Counted back from the newest.</summary>
    protected static Gen<int> Back { get; } = Gen.Frequency<int>([(6, Gen.Choose(0, 2)), (2, Gen.Choose(0, 9))]);

    protected static Gen<int?> OrNone(Gen<int> number) => Gen.OneOf(Gen.Constant<int?>(null), number.Select(n => (int?)n));

    protected static IReadOnlyList<Move> Many(Func<int, Move> move) => [.. Enumerable.Range(10_001, OfAFullPlate).Select(move)];
}
