using System.Globalization;
using System.Text;
using QRCoder;

namespace Goldseam.Web.Couples;

/// <summary>A code for a camera, as one path: each run of dark squares is a stroke one wide. The quiet margin is part of it.</summary>
/// <param name="Size">Squares along one side.</param>
/// <param name="Strokes">The path of an SVG.</param>
sealed record QrCode(int Size, string Strokes)
{
    public static QrCode Of(string text)
    {
        using var generator = new QRCodeGenerator();
        using var drawn = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = drawn.ModuleMatrix;
        var strokes = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows.Count; x++)
            {
                if (!rows[y][x]) continue;
                var from = x;
                while (x + 1 < rows.Count && rows[y][x + 1]) x++;
                strokes.Append(CultureInfo.InvariantCulture, $"M{from} {y}.5h{x - from + 1}");
            }
        }
        return new(rows.Count, strokes.ToString());
    }
}
