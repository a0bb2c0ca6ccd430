using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.CheckIns;
using Goldseam.Store;
using Goldseam.Store.Sealing;
using NodaTime;

namespace Goldseam.Torture.Answers;

/// <summary>T20: published answers through our own code, each of them spoiled in every bit, and no key or nonce drawn twice.</summary>
static class KnownAnswers
{
    static readonly TimeSpan MostOfAShortForm = TimeSpan.FromSeconds(8);

    public static async Task<string> Run(Trial trial)
    {
        var right = 0;
        foreach (var line in Lines())
        {
            var isRight = line[0] switch
            {
                "gcm" => Gcm(line),
                "hkdf" => Hkdf(line),
                "pbkdf2" => await Pbkdf2(line),
                var other => throw new InvalidDataException(other),
            };
            trial.Ran();
            if (isRight) right++;
            else trial.Wrong($"{line[0]} {line[^1]} came to another answer");
        }
        var (spoiled, opened) = (0L, 0L);
        foreach (var line in Lines().Where(l => l[0] == "gcm"))
            foreach (var (key, blob, place, what) in Spoiled(line))
            {
                spoiled++;
                trial.Ran();
                if (!Aead.TryOpen(key, blob, place, out _)) continue;
                opened++;
                trial.Wrong($"{line[^1]} opens with {what}");
            }
        var (seals, repeats) = Repeats(trial, trial.IsLong ? 10_000_000 : 300_000);
        trial.Ran(seals);
        if (repeats > 0) trial.Wrong($"{repeats} keys or nonces came twice");
        return $"{right} of {Lines().Count()} published answers, {opened} of {spoiled:N0} spoiled ones opened, "
            + $"{Trial.Of(repeats, seals, "seals with a key or nonce of before")}";
    }

    static IEnumerable<string[]> Lines()
    {
        using var stream = typeof(KnownAnswers).Assembly.GetManifestResourceStream("published.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('|'))];
    }

    static byte[] Hex(string hex) => Convert.FromHexString(hex);

    /// <summary>gcm | key | nonce | additional data | plain | cipher | tag | source</summary>
    static bool Gcm(string[] of) =>
        Aead.TryOpen(Hex(of[1]), Hex(of[2] + of[5] + of[6]), Hex(of[3]), out var opened) && opened.AsSpan().SequenceEqual(Hex(of[4]));

    /// <summary>hkdf | secret | salt | info | length | key | source. What we derive has no salt and 32 bytes; the rest is the library's.</summary>
    static bool Hkdf(string[] of)
    {
        var (secret, salt, info, key) = (Hex(of[1]), Hex(of[2]), Hex(of[3]), Hex(of[5]));
        var derived = new byte[key.Length];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, derived, salt, info);
        // Of the extracted key, our half without extraction has to make the same.
        var extracted = HKDF.Extract(HashAlgorithmName.SHA256, secret, salt);
        return derived.AsSpan().SequenceEqual(key)
            && Aead.Expand(extracted, info).AsSpan().SequenceEqual(key.AsSpan(0, 32))
            && (salt.Length > 0 || Aead.Derive(secret, info).AsSpan().SequenceEqual(key.AsSpan(0, 32)));
    }

    /// <summary>pbkdf2 | passphrase | salt | iterations | key | source</summary>
    static async Task<bool> Pbkdf2(string[] of)
    {
        using var derivations = new Derivations(1);
        var iterations = int.Parse(of[3], CultureInfo.InvariantCulture);
        return derivations.TryDerive(of[1], Encoding.ASCII.GetBytes(of[2]), iterations, isStranger: false, out var deriving)
            && (await deriving).AsSpan().SequenceEqual(Hex(of[4]));
    }

    /// <summary>A changed, cut, lengthened or misplaced blob; a nonce of another length is one that is cut or has bytes too many.</summary>
    static IEnumerable<(byte[] Key, byte[] Blob, byte[] Place, string What)> Spoiled(string[] of)
    {
        var (key, blob, place) = (Hex(of[1]), Hex(of[2] + of[5] + of[6]), Hex(of[3]));
        foreach (var flipped in Flips(blob)) yield return (key, flipped, place, "a bit of the blob changed");
        foreach (var flipped in Flips(key)) yield return (flipped, blob, place, "a bit of the key changed");
        foreach (var flipped in Flips(place)) yield return (key, blob, flipped, "a bit of its place changed");
        for (var length = 0; length < blob.Length; length++) yield return (key, blob[..length], place, $"only {length} bytes");
        for (var cut = 1; cut <= Aead.NonceSize; cut++) yield return (key, blob[cut..], place, $"a nonce of {Aead.NonceSize - cut}");
        for (var more = 1; more <= 4; more++)
        {
            yield return (key, [.. new byte[more], .. blob], place, $"a nonce of {Aead.NonceSize + more}");
            yield return (key, [.. blob, .. new byte[more]], place, "bytes after its tag");
            yield return (key, blob, [.. place, .. new byte[more]], "a longer place");
        }
        yield return (key, [.. blob[..^Aead.TagSize], .. new byte[Aead.TagSize]], place, "a tag of zeros");
        yield return (key, [.. blob[..^Aead.TagSize], .. Enumerable.Repeat((byte)0xFF, Aead.TagSize)], place, "a tag of ones");
        yield return (key, [.. blob[..^Aead.TagSize], .. blob[^Aead.TagSize..].Reverse()], place, "its tag backwards");
    }

    static IEnumerable<byte[]> Flips(byte[] bytes) => Goldseam.Store.Tests.Intruder.SingleBitFlips(bytes).Cast<byte[]>();

    /// <summary>Seals one sentence again and again as entries are: every entry key and every nonce around one is looked at.</summary>
    static (long Seals, long Repeats) Repeats(Trial trial, int most)
    {
        var keys = StreamKeys.New(new SystemRandom().NewId());
        using var sealer = new EntrySealer(keys);
        var (author, before) = (Aead.NewKey(), Chain.Start);
        var what = new CheckInWords(new SystemRandom().NewId(), Feeling.Steady, Words.Stored("The lake was quiet."));
        // 64 random bits of each: among 10^7 of them chance itself repeats one in less than one of a hundred thousand measurements.
        var (commitments, nonces) = (new ulong[most], new ulong[most]);
        var began = Stopwatch.GetTimestamp();
        var sealedOnes = 0;
        for (; sealedOnes < most; sealedOnes++)
        {
            if (!trial.IsLong && sealedOnes % 1_000 == 999 && Stopwatch.GetElapsedTime(began) > MostOfAShortForm) break;
            var entry = sealer.Seal(
                new(sealedOnes + 1, what, Partner.First, NodaConstants.UnixEpoch), before, author, Goldseam.Domain.Fading.After);
            commitments[sealedOnes] = BinaryPrimitives.ReadUInt64LittleEndian(entry.Commitment);
            nonces[sealedOnes] = BinaryPrimitives.ReadUInt64LittleEndian(entry.Key!.Wrapped);
            before = entry.Tag;
        }
        return (sealedOnes, Twice(commitments.AsSpan(0, sealedOnes)) + Twice(nonces.AsSpan(0, sealedOnes)));
    }

    static long Twice(Span<ulong> all)
    {
        all.Sort();
        var twice = 0L;
        for (var i = 1; i < all.Length; i++)
            if (all[i] == all[i - 1]) twice++;
        return twice;
    }
}
