using System.Text;

namespace Goldseam.Web.Tests.Processes;

/// <summary>Words that nobody else would write, and where they came out.</summary>
static class Canaries
{
    public static string Number(int number) => $"canary{number:D4}wren";

    public static List<string> FilesIn(string folder) =>
        [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Where(f => new FileInfo(f).Length > 0 && Finds(Read(f)))];

    /// <summary>Also while the program holds it open.</summary>
    static string Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var all = new MemoryStream();
        stream.CopyTo(all);
        return Encoding.Latin1.GetString(all.ToArray());
    }

    /// <summary>As typed, in UTF-16, in hex and in base 64 with any of its three beginnings.</summary>
    public static bool Finds(string text) => Forms.Any(f => text.Contains(f, StringComparison.OrdinalIgnoreCase));

    static readonly IReadOnlyList<string> Forms =
    [
        "canary0", "c\0a\0n\0a\0r\0y\0", Convert.ToHexString(Encoding.UTF8.GetBytes("canary0")),
        .. Enumerable.Range(0, 3).Select(InBase64After),
    ];

    /// <summary>The letters that do not depend on what stands before and after.</summary>
    static string InBase64After(int bytes) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes(new string('x', bytes) + "canary0")).TrimEnd('=')[(bytes == 0 ? 0 : bytes + 1)..^1];
}
