using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Goldseam.Web.Tests.Cast;

/// <summary>One answer as it came over the wire: header lines in their order, and the body without its chunks.</summary>
sealed record Reply(int Status, IReadOnlyList<(string Name, string Value)> Headers, byte[] Body)
{
    public string Text => Encoding.UTF8.GetString(Body);

    public bool IsHtml => Header("Content-Type")?.StartsWith("text/html", StringComparison.Ordinal) ?? false;

    public IHtmlDocument Html => new HtmlParser().ParseDocument(Text);

    public string Heading => Html.QuerySelector("h1")?.TextContent.Trim() ?? "";

    public string? Header(string name) =>
        Headers.Where(h => h.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(h => h.Value).FirstOrDefault();

    public IReadOnlyList<string> SetCookies => [.. Headers.Where(h => h.Name == "Set-Cookie").Select(h => h.Value)];

    public string? Location => Header("Location");

    /// <summary>Everything a partner could compare, byte for byte. Only the wall clock's own line is left out.</summary>
    public string Bytes =>
        string.Concat(Headers.Where(h => h.Name != "Date").Select(h => $"{h.Name}: {h.Value}\n").Prepend($"{Status}\n")) + "\n"
            + Encoding.Latin1.GetString(Body);

    /// <summary>What the form of Undo would send.</summary>
    public (string Name, string Value)[] Undo => [.. Html.QuerySelectorAll(".undone input[type=hidden]")
        .Select(i => (i.GetAttribute("name")!, i.GetAttribute("value") ?? "")).Where(f => f.Item1 != "__token")];

    public override string ToString() => $"{Status} {Location} {(IsHtml ? Heading : "")}";
}
