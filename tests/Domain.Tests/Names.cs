namespace Goldseam.Domain.Tests;

static class Names
{
    /// <summary>"LastSeen" is last, seen and lastseen; "Related" is not late.</summary>
    public static IEnumerable<string> WordsIn(string name)
    {
        var starts = Enumerable.Range(0, name.Length).Where(i => i == 0 || char.IsUpper(name[i])).ToList();
        var words = starts.Zip(starts.Skip(1).Append(name.Length), (from, to) => name[from..to].ToLowerInvariant()).ToList();
        return words.Concat(words.Zip(words.Skip(1), (a, b) => a + b));
    }
}
