using Goldseam.Store;
using Goldseam.Web.Guarding;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using NodaTime;

namespace Goldseam.Web.Addresses;

/// <summary>How other phones come here: the public address, https by a certificate of the operator's, and the sign that it works.</summary>
static class AddressPages
{
    /// <exception cref="SettingsNotUsableException">The settings name an address or a certificate that nobody could use.</exception>
    public static void AddAddress(this WebApplicationBuilder builder, Settings settings, IClock clock, IRandomSource random)
    {
        var address = PublicAddress.From(settings.Address);
        var authorities = settings.CertificateAuthority is { } file ? Pem.Read(file) : null;
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limit());
        builder.Services.AddSingleton(_ => new Reachability(address, authorities, clock, random));
        if (GivenCertificate.From(settings, address, clock) is { } certificate)
            builder.WebHost.ConfigureKestrel(kestrel => kestrel.Shows(certificate));
        else if (ListensOnHttps(builder.Configuration))
            throw new SettingsNotUsableException(
                "To listen on https, give Goldseam__Certificate and Goldseam__CertificateKey; behind a proxy, take http://localhost:5080.");
    }

    public static void MapAddress(this IEndpointRouteBuilder app) =>
        app.MapGet(Reachability.Path, (Reachability reachability) => Results.Text(reachability.Sign)).ForEveryone().WithoutProlonging();

    static bool ListensOnHttps(ConfigurationManager configuration) =>
        (configuration[WebHostDefaults.ServerUrlsKey] ?? "").Contains("https://", StringComparison.OrdinalIgnoreCase)
        && !configuration.GetSection("Kestrel").Exists();

    static void Shows(this KestrelServerOptions kestrel, GivenCertificate certificate)
    {
        var log = kestrel.ApplicationServices.GetRequiredService<ILoggerFactory>().CreateLogger("Goldseam");
        kestrel.ConfigureHttpsDefaults(https =>
        {
            // Kestrel wants to know that there is one; what it shows is decided anew for each connection, with the ones in between.
            https.ServerCertificateSelector = (_, _) => certificate.Current.TargetCertificate;
            https.OnAuthenticate = (_, tls) =>
            {
                tls.ServerCertificateSelectionCallback = null;
                tls.ServerCertificateContext = certificate.Renewed(log);
            };
        });
    }
}
