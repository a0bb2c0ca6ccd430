using System.Net;
using Goldseam.Web.Tests.Cast;

namespace Goldseam.Web.Tests.Addresses;

public sealed class CertificateTests : IDisposable
{
    readonly Certificates certificates = new();

    public void Dispose() => certificates.Dispose();

    static Task<Place> Opens((string Certificate, string Key) files) => Place.Opens(null,
        "--urls=https://127.0.0.1:0", $"--Goldseam:Certificate={files.Certificate}", $"--Goldseam:CertificateKey={files.Key}");

    [Fact]
    public async Task Over_https_of_its_own_a_place_keeps_cookies_and_tells_browsers_to_stay()
    {
        await using var place = await Opens(certificates.Issues());
        using var phone = certificates.Phone();
        using var page = await phone.GetAsync(new Uri(place.Address, "/sign-in"));
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal("https", place.Address.Scheme);
        Assert.Contains(page.Headers.GetValues("Set-Cookie"), c => c.StartsWith("__Host-form=", StringComparison.Ordinal));
        Assert.True(page.Headers.Contains("Strict-Transport-Security"));

        using var request = new HttpRequestMessage(HttpMethod.Get, place.Address)
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        using var first = await phone.SendAsync(request);
        Assert.DoesNotContain("Nobody can sign in", await first.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_renewed_certificate_is_shown_without_a_restart_and_half_a_renewal_changes_nothing()
    {
        var (files, next) = (certificates.Issues(), certificates.Issues());
        await using var place = await Opens(files);
        var first = await Shown(place);
        await Replaces(next.Certificate, files.Certificate, minutes: 1);
        Assert.Equal(first, await Shown(place));
        await Replaces(next.Key, files.Key, minutes: 1);
        Assert.NotEqual(first, await Shown(place));
    }

    async Task<string> Shown(Place place)
    {
        var number = "";
        using var phone = certificates.Phone(c => number = c.SerialNumber);
        Assert.NotEmpty(await phone.GetStringAsync(new Uri(place.Address, "/.well-known/goldseam")));
        return number;
    }

    static async Task Replaces(string with, string file, int minutes)
    {
        await File.WriteAllTextAsync(file, await File.ReadAllTextAsync(with));
        File.SetLastWriteTimeUtc(file, File.GetLastWriteTimeUtc(with).AddMinutes(minutes));
    }
}
