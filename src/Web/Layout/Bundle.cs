using System.Text.Json;

namespace Goldseam.Web.Layout;

/// <summary>A bundled file: where it is, and what its bytes must hash to before a browser uses it.</summary>
public sealed record Bundled(string Address, string Integrity);

/// <summary>
/// The current bundled files. The bundler wrote them down; they are part of the program, so build output and publish agree.
/// </summary>
public static class Bundle
{
    static readonly Dictionary<string, Bundled> Files = Read();

    public static string Icons { get; } = Files["icons.svg"].Address;
    public static IReadOnlyList<string> Fonts { get; } =
        [.. Files.Values.Select(f => f.Address).Where(a => a.EndsWith(".woff2", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>A sheet of the look: "site" on every page, "print" for paper, or one that hardly any page needs.</summary>
    public static Bundled Sheet(string name) => Files[name + ".css"];

    /// <summary>A page's script: "app", or "calm" where a page must be there at once.</summary>
    public static Bundled Script(string name) => Files[name + ".js"];

    static Dictionary<string, Bundled> Read()
    {
        using var stream = typeof(Bundle).Assembly.GetManifestResourceStream("assets.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, Bundled>>(stream, JsonSerializerOptions.Web)!;
    }
}
