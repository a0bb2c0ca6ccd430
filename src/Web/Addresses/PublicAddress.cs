using System.Net;

namespace Goldseam.Web.Addresses;

/// <summary>Where other phones reach this place, as the operator set it: https, a name, and nothing after it.</summary>
public sealed record PublicAddress
{
    readonly HostString host;

    PublicAddress(Uri uri)
    {
        Name = uri.HostNameType == UriHostNameType.IPv6 ? uri.Host : uri.IdnHost;
        host = uri.IsDefaultPort ? new(Name) : new(Name, uri.Port);
    }

    /// <summary>The name alone, as a certificate has it.</summary>
    public string Name { get; }

    /// <summary>As browsers write it, without a slash at the end.</summary>
    public string Origin => $"https://{host}";

    /// <exception cref="SettingsNotUsableException">It is no https address, or says more than that.</exception>
    public static PublicAddress? From(string? setting)
    {
        if (string.IsNullOrWhiteSpace(setting)) return null;
        return Uri.TryCreate(setting, UriKind.Absolute, out var uri)
            && uri is { Scheme: "https", UserInfo: "", AbsolutePath: "/", Query: "", Fragment: "" }
            ? new(uri)
            : throw new SettingsNotUsableException(
                $"Goldseam__Address is “{setting}”, but must be https and a name with nothing after it, as in https://goldseam.example.");
    }

    /// <summary>Whether a request asked for this address. Browsers leave the usual port out; not everything else does.</summary>
    public bool IsAskedFor(HttpRequest request) =>
        Name.Equals(request.Host.Host, StringComparison.OrdinalIgnoreCase) && (request.Host.Port ?? 443) == (host.Port ?? 443);

    public bool IsOrigin(string origin) => Origin.Equals(origin, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a name means the machine itself, where browsers keep our cookies without https, too.</summary>
    public static bool IsThisMachine(HostString host) =>
        host.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || IPAddress.TryParse(host.Host, out var address) && IPAddress.IsLoopback(address);

    /// <summary>Not where HTTP/1.0 was spoken and none was named, nor where the port is none.</summary>
    public static bool CouldBeOne(HostString host) => host.HasValue && Uri.TryCreate($"http://{host.Value}/", UriKind.Absolute, out _);
}
