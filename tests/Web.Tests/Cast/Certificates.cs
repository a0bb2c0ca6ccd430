using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Goldseam.Web.Tests.Cast;

/// <summary>A small private authority, as a family's own network has one, with its files in a folder.</summary>
sealed class Certificates : IDisposable
{
    static readonly DateTimeOffset Before = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    static readonly DateTimeOffset After = new(2099, 1, 1, 0, 0, 0, TimeSpan.Zero);

    readonly X509Certificate2 root;
    int issued;

    public Certificates()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Our own authority", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        root = request.CreateSelfSigned(Before, After);
        Authority = Written("authority", root.ExportCertificatePem());
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("goldseam-certificates-").FullName;

    /// <summary>The file that a phone of this network has been given.</summary>
    public string Authority { get; }

    /// <summary>A certificate for this machine, by two of its names.</summary>
    /// <returns>The two files, as <c>openssl</c> would have written them.</returns>
    public (string Certificate, string Key) Issues(DateTimeOffset? from = null, DateTimeOffset? until = null)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=goldseam", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddDnsName("goldseam.test");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        var number = ++issued;
        using var certificate = request.Create(root, from ?? Before, until ?? After, [1, (byte)number]);
        return (Written($"{number}", certificate.ExportCertificatePem()), Written($"{number}-key", key.ExportPkcs8PrivateKeyPem()));
    }

    public string Written(string name, string text)
    {
        var file = Path.Combine(Folder, name + ".pem");
        File.WriteAllText(file, text);
        return file;
    }

    /// <summary>A phone that was given the authority's certificate, and believes nobody else.</summary>
    public HttpClient Phone(Action<X509Certificate2>? shown = null) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        PooledConnectionLifetime = TimeSpan.Zero,
        SslOptions = new()
        {
            CertificateChainPolicy = new()
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                CustomTrustStore = { root },
                RevocationMode = X509RevocationMode.NoCheck,
            },
            RemoteCertificateValidationCallback = (_, certificate, _, errors) =>
            {
                shown?.Invoke((X509Certificate2)certificate!);
                return errors == System.Net.Security.SslPolicyErrors.None;
            },
        },
    });

    public void Dispose()
    {
        root.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
