using System.Text;

namespace Goldseam.Web.Tests.Probes;

/// <summary>One request as an attacker's tool sends it, and with which status it may be answered.</summary>
/// <param name="Bytes">What goes over the wire; <c>HOST</c> stands for the name of the place.</param>
/// <param name="Expected">Statuses, or "-" where the other end may hang up or wait without a word.</param>
/// <param name="Answers">How many answers there may be on the connection.</param>
sealed record Probe(string Group, string What, byte[] Bytes, string Expected, int Answers = 1)
{
    /// <summary>Nothing that an answer may hold unescaped.</summary>
    public const string Mark = "<probemark>";

    public const string Elsewhere = "elsewhere.example";

    public static IReadOnlyList<Probe> All { get; } = [.. PathProbes.All, .. HeaderProbes.All, .. FramingProbes.All];

    public bool Allows(int? status) => Expected.Split(' ').Contains(status is { } number ? $"{number}" : "-", StringComparer.Ordinal);

    /// <summary>Bytes as they stand, one for each letter.</summary>
    public static Probe Raw(string group, string what, string request, string expected) =>
        new(group, what, Encoding.Latin1.GetBytes(request), expected);

    public static Probe Asking(string group, string target, string expected, params string[] headers) =>
        Sending(group, $"GET {Short(target)}{string.Concat(headers.Select(h => $" · {Short(h)}"))}", "GET", target, expected, headers);

    public static Probe Sending(string group, string what, string verb, string target, string expected, string[] headers, string body = "")
    {
        var host = headers.Any(h => h.StartsWith("Host", StringComparison.OrdinalIgnoreCase)) ? "" : "Host: HOST\r\n";
        var length = body.Length == 0 || headers.Any(h => h.StartsWith("Transfer-Encoding", StringComparison.OrdinalIgnoreCase))
            ? "" : $"Content-Length: {Encoding.Latin1.GetByteCount(body)}\r\n";
        var lines = string.Concat(headers.Select(h => h + "\r\n"));
        return Raw(group, what, $"{verb} {target} HTTP/1.1\r\n{host}{lines}{length}Connection: close\r\n\r\n{body}", expected);
    }

    /// <summary>For the table: no control characters, and not all of what is long.</summary>
    static string Short(string text)
    {
        var shown = string.Concat(text.Select(c => c is < ' ' or > '~' ? $"\\x{(int)c:x2}" : $"{c}"));
        return shown.Length <= 70 ? shown : $"{shown[..60]}… ({text.Length})";
    }
}
