using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Goldseam.Store;
using NodaTime;

namespace Goldseam.Web.Addresses;

/// <summary>
/// Whether the public address leads to this very program, over https that a phone would accept. The program asks its own address, and only
/// that, for a sign it drew when it started. What it asks says nothing about anybody, and it asks at most once a minute.
/// </summary>
sealed class Reachability : IDisposable
{
    public const string Path = "/.well-known/goldseam";

    /// <summary>The longest that a page waits for it.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);
    static readonly Duration Lasting = Duration.FromMinutes(1);

    readonly Lock one = new();
    readonly IClock clock;
    readonly HttpClient client;
    Task<bool>? latest;
    Instant asked;

    /// <param name="address">As the operator set it, or null.</param>
    /// <param name="authorities">Who is believed; null for whom this machine believes.</param>
    /// <param name="clock">What tells a minute.</param>
    /// <param name="random">Where the sign comes from.</param>
    public Reachability(PublicAddress? address, X509Certificate2Collection? authorities, IClock clock, IRandomSource random)
    {
        (Address, this.clock) = (address, clock);
        Sign = random.NewId().ToString("N");
        client = new(Handler(authorities)) { Timeout = Patience, MaxResponseContentBufferSize = 256 };
    }

    public PublicAddress? Address { get; }

    /// <summary>What this program, and no other, answers at <see cref="Path"/> until it ends.</summary>
    public string Sign { get; }

    /// <summary>Who came over https by this name is proof enough: many a router lets the machine itself not out and in again.</summary>
    public async Task<PublicAddress?> ReachedBy(HttpRequest request) =>
        Address is not null && (request.IsHttps && Address.IsAskedFor(request) || await Answers(Address)) ? Address : null;

    Task<bool> Answers(PublicAddress address)
    {
        lock (one)
        {
            var now = clock.GetCurrentInstant();
            if (latest is not null && now >= asked && now - asked < Lasting) return latest;
            asked = now;
            return latest = Ask(address);
        }
    }

    async Task<bool> Ask(PublicAddress address)
    {
        try
        {
            return await client.GetStringAsync(new Uri(address.Origin + Path)) == Sign;
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException or InvalidOperationException)
        {
            return false;
        }
    }

    static SocketsHttpHandler Handler(X509Certificate2Collection? authorities)
    {
        // A phone fetches nothing either to make a chain complete.
        var chain = new X509ChainPolicy { RevocationMode = X509RevocationMode.NoCheck, DisableCertificateDownloads = true };
        if (authorities is not null)
        {
            chain.TrustMode = X509ChainTrustMode.CustomRootTrust;
            chain.CustomTrustStore.AddRange(authorities);
        }
        return new()
        {
            UseProxy = false,
            UseCookies = false,
            AllowAutoRedirect = false,
            ActivityHeadersPropagator = null,
            AutomaticDecompression = DecompressionMethods.None,
            PooledConnectionLifetime = TimeSpan.Zero,
            SslOptions = new SslClientAuthenticationOptions { CertificateChainPolicy = chain },
        };
    }

    public void Dispose() => client.Dispose();
}
