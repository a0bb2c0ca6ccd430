using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Goldseam.Web.Guarding;

/// <summary>
/// The framework brings a key ring that writes its keys to disk in clear and that nothing here uses. It is taken out, so that no file
/// of keys can ever lie beside the sealed store.
/// </summary>
static class NoDataProtection
{
    public static void WithoutDataProtection(this IServiceCollection services)
    {
        foreach (var starter in services.Where(s => s.ImplementationType?.Name == "DataProtectionHostedService").ToList()) services.Remove(starter);
        services.Replace(ServiceDescriptor.Singleton<IDataProtectionProvider, EphemeralDataProtectionProvider>());
    }
}
