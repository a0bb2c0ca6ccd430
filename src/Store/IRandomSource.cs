using System.Security.Cryptography;

namespace Goldseam.Store;

/// <summary>
/// Where ids and the secrets that a page shows come from. Injected, so that a test can serve the same page twice and compare bytes.
/// Keys that no page shows are drawn inside Sealing.
/// </summary>
public interface IRandomSource
{
    void Fill(Span<byte> bytes);
}

public static class RandomIds
{
    public static Guid NewId(this IRandomSource random)
    {
        Span<byte> bytes = stackalloc byte[16];
        random.Fill(bytes);
        return new(bytes, bigEndian: true);
    }
}

/// <summary>The operating system's.</summary>
public sealed class SystemRandom : IRandomSource
{
    public void Fill(Span<byte> bytes) => RandomNumberGenerator.Fill(bytes);
}
