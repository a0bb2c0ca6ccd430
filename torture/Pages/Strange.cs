using System.Globalization;
using System.Text;
using Goldseam.Web.Tests.Forms;

namespace Goldseam.Torture.Pages;

/// <summary>What may stand in a field, already percent-encoded: at the limits, on strange days, in strange alphabets, or no text at all.</summary>
static class Strange
{
    static readonly int[] Limits = [3, 6, 12, 15, 39, 40, 60, 64, 80, 120, 140, 200, 240, 280, 300, 400, 500, 1_000, 2_000, 4_000, 10_000, 96 * 1024];

    static readonly string[] Days =
    [
        "2026-03-29", "2026-10-25", "2024-02-29", "2025-02-29", "2100-02-29", "0001-01-01", "0000-01-01", "-0001-01-01", "9999-12-31",
        "10000-01-01",
        "2026-11-31", "2026-13-01", "2026-00-10", "2026-1-1", "26-11-22", "2026-11-22T00:00:00Z", "2026-W47-7", "22.11.2026",
        "+2026-11-22", "٢٠٢٦-١١-٢٢",
    ];

    static readonly string[] Times = ["02:30", "24:00", "23:60", "00:00", "-01:00", "2:3", "12:00:00", "12:00+02:00", "noon", "٠٩:٣٠"];

    static readonly string[] Numbers =
        ["-1", "0", "1", "00001", "2147483647", "2147483648", "-2147483649", "9223372036854775808", "1e5", "0x10", "1_000", "1,000",
         "½", "٣", "NaN", "-0", " 1 ", "1.0"];

    static readonly string[] Scripts =
    [
        "e\u0301", "\u00E9", "\u1E9B\u0323", "\u202Eabc\u202C", "\u2066a\u2069", "\uFEFF", "\u0000", "a\u0000b",
        "\U0001F468\u200D\U0001F469\u200D\U0001F467", "\u0130i\u0131I", "\uFDFA", "Z\u0351\u036B\u0343\u036A\u0302A",
        "\u2028", "\u0085", "\u00AD\u200B\u200D", "\uFFFD", "\uD83D\uDE00", "\u3164", "ﬀ", "Å", "K",
    ];

    /// <summary>Bytes that are no text, or not the shortest way to write it.</summary>
    static readonly string[] NoText =
        ["%ED%A0%80", "%ED%BF%BF", "%C0%AF", "%FF%FE", "%F4%90%80%80", "%80", "%E2%82", "%", "%4", "%zz", "%u0041", "%00%00",
         "%C3%28", "+%2B+", "&", "=", ";", "%26%3D"];

    /// <param name="mark">Is given back unescaped by a page that forgets to escape.</param>
    public static string Value(Random random, string mark) => random.Next(11) switch
    {
        0 => Uri.EscapeDataString(Days[random.Next(Days.Length)]),
        1 => Uri.EscapeDataString(Times[random.Next(Times.Length)]),
        2 => Uri.EscapeDataString(Numbers[random.Next(Numbers.Length)]),
        3 => Uri.EscapeDataString(Repeated(Scripts[random.Next(Scripts.Length)], random)),
        4 => NoText[random.Next(NoText.Length)],
        5 => Nasty.Encoded[random.Next(Nasty.Encoded.Count)],
        6 => new string('a', Math.Max(0, Limits[random.Next(Limits.Length - (random.Next(20) == 0 ? 0 : 2))] + random.Next(-1, 2))),
        7 => Bytes(random),
        8 => Uri.EscapeDataString(Ids(random)),
        _ => Uri.EscapeDataString($"{mark}\"'><script>{mark}</script>{{{{7*7}}}}"),
    };

    static string Repeated(string text, Random random) => string.Concat(Enumerable.Repeat(text, random.Next(4) == 0 ? random.Next(300) : 1));

    static string Bytes(Random random)
    {
        var text = new StringBuilder();
        for (var i = random.Next(40); i >= 0; i--) text.Append(CultureInfo.InvariantCulture, $"%{random.Next(256):X2}");
        return text.ToString();
    }

    static string Ids(Random random)
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        string[] forms = ["D", "N", "B", "P", "X"];
        return random.Next(4) == 0 ? Guid.Empty.ToString() : new Guid(bytes).ToString(forms[random.Next(forms.Length)]);
    }
}
