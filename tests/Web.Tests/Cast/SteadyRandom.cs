using System.Buffers.Binary;
using System.Security.Cryptography;
using Goldseam.Store;

namespace Goldseam.Web.Tests.Cast;

/// <summary>
/// Draws the same in every run. While pages are compared it begins anew before each of them, so that two equal pages get equal ids;
/// otherwise it goes on and never gives an id twice.
/// </summary>
sealed class SteadyRandom : IRandomSource
{
    readonly Lock one = new();
    long drawn;
    long? drawnForThisPage;

    public void Begins_a_page()
    {
        lock (one) drawnForThisPage = 0;
    }

    public void Goes_on()
    {
        lock (one) drawnForThisPage = null;
    }

    public void Is_as_far_as(SteadyRandom other)
    {
        lock (one) drawn = other.drawn;
    }

    public void Fill(Span<byte> bytes)
    {
        Span<byte> from = stackalloc byte[9];
        Span<byte> block = stackalloc byte[SHA256.HashSizeInBytes];
        lock (one)
        {
            for (var at = 0; at < bytes.Length; at += block.Length)
            {
                from[0] = drawnForThisPage is null ? (byte)'l' : (byte)'p';
                BinaryPrimitives.WriteInt64BigEndian(from[1..], drawnForThisPage is null ? drawn++ : drawnForThisPage++!.Value);
                SHA256.HashData(from, block);
                block[..Math.Min(block.Length, bytes.Length - at)].CopyTo(bytes[at..]);
            }
        }
    }
}
