using System.Text.Json;

namespace Goldseam.Web.Layout;

/// <summary>The current addresses of the bundled files. The bundler wrote them; they are part of the program, so build output and publish agree.</summary>
public static class Bundle
{
    static readonly Dictionary<string, string> Addresses = Read();

    public static string Style { get; } = Addresses["site.css"];
    public static string Icons { get; } = Addresses["icons.svg"];
    public static IReadOnlyList<string> Fonts { get; } =
        [.. Addresses.Values.Where(a => a.EndsWith(".woff2", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>The address of a page's script: "app", or "calm" where a page must be there at once.</summary>
    public static string Script(string name) => Addresses[name + ".js"];

    static Dictionary<string, string> Read()
    {
        using var stream = typeof(Bundle).Assembly.GetManifestResourceStream("assets.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
    }
}
