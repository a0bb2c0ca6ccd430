using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Goldseam.Web.Addresses;

/// <summary>
/// What one may take from all others when no proxy stands before the program. Two people with several devices need a few dozen connections
/// between them, and a proxy that hands on everybody's streams one for each: both stay far below.
/// </summary>
static class Limits
{
    public const long MostBody = 256 * 1024;

    /// <summary>One address never takes them all, also not that of a proxy on another machine, which speaks for everybody.</summary>
    const int MostConnections = 4_000, MostOfOneAddress = MostConnections / 2;

    /// <summary>For the lines before a form or a page is asked for; also on a bad line they come in one piece.</summary>
    static readonly TimeSpan ToSayWhatOneWants = TimeSpan.FromSeconds(15);

    /// <summary>Of bytes a second. A page goes whole into what the system keeps for sending; only who reads much is ever measured.</summary>
    const int SlowestLine = 1024;

    static readonly TimeSpan ATunnel = TimeSpan.FromSeconds(10);

    public static void Limit(this KestrelServerOptions kestrel)
    {
        var limits = kestrel.Limits;
        limits.MaxRequestBodySize = MostBody;
        limits.MaxConcurrentConnections = MostConnections;
        limits.MaxConcurrentUpgradedConnections = 0;
        limits.RequestHeadersTimeout = ToSayWhatOneWants;
        limits.MinResponseDataRate = new(bytesPerSecond: SlowestLine, gracePeriod: ATunnel);
        var callers = new Callers(MostOfOneAddress);
        kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Use(next => connection => callers.Meet(connection, next)));
    }
}
