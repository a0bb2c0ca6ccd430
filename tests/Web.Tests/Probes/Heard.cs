using System.Globalization;
using System.Text.RegularExpressions;

namespace Goldseam.Web.Tests.Probes;

/// <summary>All that came back on one connection, and what is wrong with it.</summary>
sealed partial record Heard(string Sent)
{
    /// <summary>That it may go on is not the answer yet.</summary>
    const string GoOn = "HTTP/1.1 100 Continue\r\n\r\n";

    public string All { get; } = Sent.StartsWith(GoOn, StringComparison.Ordinal) ? Sent[GoOn.Length..] : Sent;

    static readonly string[] OfAFile =
        ["root:x:0:", "[fonts]", "SQLite format 3", "PRIVATE KEY", "\"runtimeOptions\"", "\"ManifestType\"", "\"Goldseam\":",
         "ref: refs/", "[core]"];

    static readonly string[] OfTheInside =
        ["   at Goldseam.", "   at Microsoft.", "Exception", "/goldseam/src/", "StackTrace", "ASPNETCORE"];

    public int? Status => StatusLine().Match(All) is { Success: true } line
        ? int.Parse(line.Groups["status"].Value, CultureInfo.InvariantCulture) : null;

    public string Head => All.Split("\r\n\r\n")[0];

    public string? Header(string name) => Head.Split("\r\n").Skip(1).Select(l => l.Split(": ", 2))
        .FirstOrDefault(l => l.Length == 2 && l[0].Equals(name, StringComparison.OrdinalIgnoreCase))?[1];

    public IEnumerable<string> Headers(string name) => Head.Split("\r\n").Skip(1).Select(l => l.Split(": ", 2))
        .Where(l => l.Length == 2 && l[0].Equals(name, StringComparison.OrdinalIgnoreCase)).Select(l => l[1]);

    /// <summary>Without the sizes of its chunks.</summary>
    public string Body => Header("Transfer-Encoding") == "chunked" ? string.Concat(Chunks(AfterHead)) : AfterHead;

    string AfterHead => All.Length > Head.Length ? All[(Head.Length + 4)..] : "";

    static IEnumerable<string> Chunks(string sent)
    {
        while (sent.Split("\r\n", 2) is [var size, var rest]
            && int.TryParse(size, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var length) && length > 0
                && length + 2 <= rest.Length)
        {
            yield return rest[..length];
            sent = rest[(length + 2)..];
        }
    }

    public IEnumerable<string> WrongFor(Probe probe)
    {
        if (!probe.Allows(Status)) yield return $"answered {Status?.ToString(CultureInfo.InvariantCulture) ?? "nothing"}, expected {probe.Expected}";
        if (Status >= 500 && !probe.Allows(Status)) yield return "a failure of ours";
        if (StatusLine().Count(All) > probe.Answers) yield return "two answers to one request";
        if (All.Contains(Probe.Mark, StringComparison.OrdinalIgnoreCase)) yield return "it repeats what it was told, as it was told";
        if (All.Contains(Probe.Elsewhere, StringComparison.OrdinalIgnoreCase)) yield return "it leads elsewhere";
        if (Head.Contains("\nX-Injected", StringComparison.OrdinalIgnoreCase)) yield return "a header that was slipped in";
        if (Head.Contains("\nAccess-Control-", StringComparison.OrdinalIgnoreCase)) yield return "other sites may read it";
        foreach (var sign in OfAFile.Where(s => All.Contains(s, StringComparison.Ordinal))) yield return $"a file: {sign}";
        foreach (var sign in OfTheInside.Where(s => All.Contains(s, StringComparison.Ordinal))) yield return $"the inside: {sign}";
        if (Header("Server") is { } server && server.Any(char.IsAsciiDigit)) yield return $"its version: {server}";
        if (IsOurs && Header("X-Content-Type-Options") != "nosniff") yield return "an answer without our headers";
        if (Status is 200 or 401 && IsOurs && Header("Content-Type")!.StartsWith("text/html", StringComparison.Ordinal)
            && Header("Cache-Control") != "no-store") yield return "a page that is kept";
    }

    /// <summary>Before a request is one, the server or the proxy answers for itself, and says nothing.</summary>
    bool IsOurs => Header("Content-Type") is { } type && Header("Server") is null
        && (type.StartsWith("text/html", StringComparison.Ordinal) || Status == 200);

    [GeneratedRegex(@"HTTP/1\.[01] (?!100)(?<status>[0-9]{3})", RegexOptions.None, 1000)]
    private static partial Regex StatusLine();
}
