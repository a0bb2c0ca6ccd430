namespace Goldseam.Store.Log;

/// <summary>The ids of one reader's derived rows: all that begin with the reader's 16 bytes.</summary>
static class ReaderRange
{
    const int IdSize = 32;

    public static byte[] First(byte[] reader) => [.. reader, .. new byte[IdSize - reader.Length]];

    public static byte[] Last(byte[] reader)
    {
        var last = First(reader);
        last.AsSpan(reader.Length).Fill(0xFF);
        return last;
    }
}
