using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using NodaTime;

namespace Goldseam.Web.Addresses;

/// <summary>
/// The certificate that the operator gave, with those between it and its authority. When its files are replaced, the next connection gets
/// the new one. Nothing is fetched from the authority, neither missing certificates nor staples.
/// </summary>
sealed class GivenCertificate
{
    readonly Lock one = new();
    readonly (string Certificate, string Key) files;
    readonly PublicAddress? address;
    readonly IClock clock;
    (DateTime, DateTime) written;

    GivenCertificate((string Certificate, string Key) files, PublicAddress? address, IClock clock)
    {
        (this.files, this.address, this.clock) = (files, address, clock);
        written = Written();
        Current = Read();
    }

    public SslStreamCertificateContext Current { get; private set; }

    /// <exception cref="SettingsNotUsableException">There is one, but no phone would accept it.</exception>
    public static GivenCertificate? From(Settings settings, PublicAddress? address, IClock clock) =>
        (settings.Certificate, settings.CertificateKey) switch
        {
            (null, null) => null,
            ({ } certificate, { } key) => new((certificate, key), address, clock),
            _ => throw new SettingsNotUsableException(
                "Goldseam__Certificate and Goldseam__CertificateKey belong together: give both, or neither."),
        };

    /// <summary>Takes up files that were replaced. While they do not go together, the ones before stay in use.</summary>
    public SslStreamCertificateContext Renewed(ILogger log)
    {
        lock (one)
        {
            if (written == Written()) return Current;
            written = Written();
            try
            {
                Current = Read();
            }
            catch (SettingsNotUsableException e)
            {
                log.LogWarning("{Sentence} The one before stays in use.", e.Message);
            }
            return Current;
        }
    }

    (DateTime, DateTime) Written() => (File.GetLastWriteTimeUtc(files.Certificate), File.GetLastWriteTimeUtc(files.Key));

    SslStreamCertificateContext Read()
    {
        var all = Pem.Read(files.Certificate);
        var leaf = WithKey();
        var now = clock.GetCurrentInstant().ToDateTimeUtc();
        if (leaf.NotAfter.ToUniversalTime() < now)
            throw Refused($"was valid until {leaf.NotAfter:yyyy-MM-dd}. Renew it.");
        if (leaf.NotBefore.ToUniversalTime() > now)
            throw Refused($"is valid only from {leaf.NotBefore:yyyy-MM-dd} on.");
        if (address is not null && !leaf.MatchesHostname(address.Name.Trim('[', ']')))
            throw Refused($"is not for {address.Name}, which Goldseam__Address names.");
        return SslStreamCertificateContext.Create(leaf, [.. all.Skip(1)], offline: true);
    }

    SettingsNotUsableException Refused(string why) => new($"The certificate in {files.Certificate} {why}");

    X509Certificate2 WithKey()
    {
        try
        {
            return X509Certificate2.CreateFromPemFile(files.Certificate, files.Key);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Pem.NotReadable(files.Key);
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException)
        {
            throw new SettingsNotUsableException(
                $"The key in {files.Key} does not open the certificate in {files.Certificate}: "
                + "it must belong to it, as PEM and without a passphrase.");
        }
    }
}

/// <summary>Certificates in files.</summary>
static class Pem
{
    /// <exception cref="SettingsNotUsableException">There is none in it.</exception>
    public static X509Certificate2Collection Read(string file)
    {
        var found = new X509Certificate2Collection();
        try
        {
            found.ImportFromPemFile(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw NotReadable(file);
        }
        catch (CryptographicException)
        {
            found.Clear();
        }
        return found.Count > 0 ? found : throw new SettingsNotUsableException($"There is no certificate in {file}. It must be PEM.");
    }

    public static SettingsNotUsableException NotReadable(string file) =>
        new($"{file} cannot be read. It must be there, and this program must be allowed to open it.");
}
