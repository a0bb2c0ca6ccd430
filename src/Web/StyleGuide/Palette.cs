using System.Globalization;
using System.Text.RegularExpressions;

namespace Goldseam.Web.StyleGuide;

/// <summary>One colour of tokens.css, as it is by day and by night.</summary>
sealed record Colour(string Name, string Light, string Dark)
{
    public string In(bool dark) => dark ? Dark : Light;
}

/// <summary>The palette, read from the very file that paints the pages.</summary>
static partial class Palette
{
    public static IReadOnlyList<Colour> All { get; } = Read();

    public static Colour Named(string name) => All.Single(c => c.Name == name);

    /// <summary>As WCAG 2 counts it: from 1, the same, to 21, black on white.</summary>
    public static double Contrast(string one, string other)
    {
        var (brighter, darker) = (Math.Max(Luminance(one), Luminance(other)), Math.Min(Luminance(one), Luminance(other)));
        return (brighter + 0.05) / (darker + 0.05);
    }

    static double Luminance(string hex)
    {
        var wide = hex.Length == 4 ? string.Concat(hex.Skip(1).Select(c => $"{c}{c}")) : hex[1..];
        return 0.2126 * Linear(wide[..2]) + 0.7152 * Linear(wide[2..4]) + 0.0722 * Linear(wide[4..]);
    }

    static double Linear(string part)
    {
        var value = int.Parse(part, NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    static List<Colour> Read()
    {
        using var reader = new StreamReader(typeof(Palette).Assembly.GetManifestResourceStream("tokens.css")!);
        return [.. Tokens().Matches(reader.ReadToEnd())
            .Select(m => new Colour(m.Groups["name"].Value, m.Groups["light"].Value, m.Groups["dark"].Value))];
    }

    [GeneratedRegex(@"--(?<name>[a-z-]+): light-dark\((?<light>#[0-9a-f]+), (?<dark>#[0-9a-f]+)\)", RegexOptions.NonBacktracking)]
    private static partial Regex Tokens();
}
