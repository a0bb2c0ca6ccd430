using Goldseam.Web.Tests.Cast;

namespace Goldseam.Web.Tests.Addresses;

/// <summary>What nobody could work with is said in a sentence before anybody comes.</summary>
public sealed class SettingsTests : IDisposable
{
    static readonly DateTimeOffset Today = new(2026, 11, 22, 0, 0, 0, TimeSpan.Zero);

    readonly Certificates certificates = new();

    public void Dispose() => certificates.Dispose();

    static void Refuses(string sentence, params string[] settings)
    {
        var refused = Assert.Throws<SettingsNotUsableException>(() =>
            WebProgram.Build(["--applicationName=Goldseam.Web", .. settings], clock: new FakeClock()));
        Assert.Contains(sentence, refused.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://goldseam.example")]
    [InlineData("goldseam.example")]
    [InlineData("https://goldseam.example/private")]
    [InlineData("https://goldseam.example/?a=b")]
    [InlineData("https://goldseam.example/#join")]
    [InlineData("https://mara@goldseam.example")]
    [InlineData("https://")]
    public void An_address_is_https_and_a_name(string address) =>
        Refuses("must be https and a name with nothing after it", $"--Goldseam:Address={address}");

    [Fact]
    public void A_certificate_that_no_phone_would_accept_is_none()
    {
        var (certificate, key) = certificates.Issues();
        var (_, another) = certificates.Issues();
        var (expired, expiredKey) = certificates.Issues(until: Today.AddDays(-1));
        var (early, earlyKey) = certificates.Issues(from: Today.AddDays(9));
        var nothing = certificates.Written("nothing", "Not a certificate.");
        With("belong together", certificate, null);
        With("belong together", null, key);
        With("/nowhere.pem cannot be read.", "/nowhere.pem", key);
        With("/nowhere.pem cannot be read.", certificate, "/nowhere.pem");
        With("There is no certificate in", nothing, key);
        With("does not open the certificate", certificate, nothing);
        With("does not open the certificate", certificate, another);
        With("was valid until 2026-11-21.", expired, expiredKey);
        With("is valid only from 2026-12-01 on.", early, earlyKey);
        Refuses("is not for goldseam.example", "--Goldseam:Address=https://goldseam.example",
            $"--Goldseam:Certificate={certificate}", $"--Goldseam:CertificateKey={key}");
        Refuses("There is no certificate in", $"--Goldseam:CertificateAuthority={nothing}");
        Refuses("To listen on https, give", "--urls=https://127.0.0.1:0");
    }

    static void With(string sentence, string? certificate, string? key) => Refuses(sentence,
        [.. certificate is null ? [] : new[] { $"--Goldseam:Certificate={certificate}" },
         .. key is null ? [] : new[] { $"--Goldseam:CertificateKey={key}" }]);
}
