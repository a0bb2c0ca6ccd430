using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Goldseam.Browser.Tests.Screens;

/// <summary>What a browser has painted, pixel by pixel: a PNG of eight bits a channel, as it takes them.</summary>
sealed class Picture
{
    readonly byte[] pixels;
    readonly int each;

    public Picture(byte[] png)
    {
        using var packed = new MemoryStream();
        for (var at = 8; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            var kind = Encoding.ASCII.GetString(png, at + 4, 4);
            var bytes = png.AsSpan(at + 8, length);
            if (kind == "IHDR")
                (Width, Height, each) = (
                    BinaryPrimitives.ReadInt32BigEndian(bytes), BinaryPrimitives.ReadInt32BigEndian(bytes[4..]), bytes[9] == 6 ? 4 : 3);
            if (kind == "IDAT") packed.Write(bytes);
            at += 12 + length;
        }
        packed.Position = 0;
        using var unpacked = new ZLibStream(packed, CompressionMode.Decompress);
        pixels = new byte[Width * each * Height];
        for (var row = 0; row < Height; row++) ReadRow(unpacked, row);
    }

    public int Width { get; }

    public int Height { get; }

    public string At(int x, int y) => $"#{Convert.ToHexStringLower(pixels, (y * Width + x) * each, 3)}";

    /// <summary>Each row says how its bytes differ from their neighbours to the left and above.</summary>
    void ReadRow(Stream from, int row)
    {
        var (wide, filter) = (Width * each, from.ReadByte());
        var line = pixels.AsSpan(row * wide, wide);
        from.ReadExactly(line);
        for (var i = 0; i < wide; i++)
        {
            var left = i >= each ? line[i - each] : 0;
            var above = row > 0 ? pixels[(row - 1) * wide + i] : 0;
            var corner = row > 0 && i >= each ? pixels[(row - 1) * wide + i - each] : 0;
            line[i] += (byte)(filter switch { 1 => left, 2 => above, 3 => (left + above) / 2, 4 => Nearest(left, above, corner), _ => 0 });
        }
    }

    static int Nearest(int left, int above, int corner)
    {
        var (toLeft, toAbove, toCorner) = (Math.Abs(above - corner), Math.Abs(left - corner), Math.Abs(left + above - 2 * corner));
        return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
    }
}
