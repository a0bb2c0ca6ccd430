using System.Globalization;

namespace Goldseam.Store;

/// <summary>The numbered migrations of an engine, as they lie in the program.</summary>
static class SqlFiles
{
    public static IEnumerable<(int Number, string Sql)> Of(string prefix)
    {
        var assembly = typeof(SqlFiles).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(prefix, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return (int.Parse(name[prefix.Length..^".sql".Length], CultureInfo.InvariantCulture), reader.ReadToEnd());
        }
    }
}
