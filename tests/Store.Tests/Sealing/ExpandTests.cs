using System.Security.Cryptography;
using FsCheck;
using FsCheck.Fluent;
using Goldseam.Store.Sealing;

namespace Goldseam.Store.Tests.Sealing;

public sealed class ExpandTests
{
    static Gen<byte> Byte => Gen.Choose(0, 255).Select(b => (byte)b);

    [Fact]
    public void What_every_request_derives_is_the_expansion_that_the_standard_describes() =>
        Prop.ForAll(Byte.ArrayOf(32).ToArbitrary(), Byte.ArrayOf().ToArbitrary(), (secret, label) =>
            Aead.Expand(secret, label).AsSpan().SequenceEqual(HKDF.Expand(HashAlgorithmName.SHA256, secret, Aead.KeySize, label)))
        .Check(Chance.Of(100));
}
