namespace Goldseam.Store.Log;

static class StreamIds
{
    /// <summary>As every engine keeps ids: 16 bytes in the order in which they are written.</summary>
    public static byte[] Bytes(this Guid id) => id.ToByteArray(bigEndian: true);
}
