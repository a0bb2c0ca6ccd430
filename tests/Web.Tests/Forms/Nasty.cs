namespace Goldseam.Web.Tests.Forms;

/// <summary>What no person would type, and some would. As it travels: percent-encoded bytes.</summary>
static class Nasty
{
    public static IReadOnlyList<string> Encoded { get; } =
    [
        "", "+", "%00", "a%00b", "%0D%0ASet-Cookie:%20x=y", "%01%02%1B%5B31m", "%7F", "%C2%85", "%E2%80%AEtxt.exe",
        "%E2%81%A6%E2%81%A9", "%EF%BB%BF", "%EF%BF%BE", "%ED%A0%80", "%ED%BF%BF", "%C0%AF", "%FF%FE", "%F4%90%80%80", "%", "%u2028",
        "%zz", "%E2%80%A8", "%F0%9F%98%80", "e%CC%81", "%C3%A9", "%EF%BC%9Cscript%EF%BC%9E", "%3Cscript%3Ealert(1)%3C/script%3E",
        "%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E", "%7B0%7D%7B1%7D", "%7B%7B7*7%7D%7D", "'%20OR%201=1--", "../../../etc/passwd",
        "$%7Bjndi:x%7D", "0001-01-01", "9999-12-31", "2026-02-30", "-1", "0", "1e309", "NaN", "99999999999999999999", "true", "null",
        "undefined", "[object%20Object]", "00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff",
        "%7B11111111-1111-1111-1111-111111111111%7D", "11111111111111111111111111111111", "only-me", "ONLY-ME", "OnlyMe", "2",
        "raw,heavy", "%C4%B0stanbul", "Europe/Berlin", "europe/berlin", "Etc/GMT%2B12", "Nowhere/Atall",
        .. new[] { 39, 40, 41, 200, 201, 3999, 4000, 4001, 9999, 10_000, 10_001, 30_000 }.Select(n => new string('a', n)),
        .. new[] { 4000, 10_000 }.Select(n => string.Concat(Enumerable.Repeat("%E2%82%AC", n))),
        .. new[] { 2000, 5000 }.Select(n => string.Concat(Enumerable.Repeat("%F0%9F%98%80", n))),
        string.Concat(Enumerable.Repeat("%0D%0A", 5000)),
        string.Concat(Enumerable.Repeat("e%CC%81", 4000)),
        string.Concat(Enumerable.Repeat("a%CC%81%CC%A7%CC%88", 2000)),
    ];
}
