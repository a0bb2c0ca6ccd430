namespace Goldseam.Domain.Entries;

/// <summary>One thing of each of the two.</summary>
/// <typeparam name="T">May be null, where somebody has none.</typeparam>
public sealed record Pair<T>(T First, T Second)
{
    public T this[Partner partner] => partner == Partner.First ? First : Second;

    public Pair<T> With(Partner partner, T one) => partner == Partner.First ? this with { First = one } : this with { Second = one };
}
