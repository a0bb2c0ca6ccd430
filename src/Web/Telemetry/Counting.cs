using System.Diagnostics;
using System.Diagnostics.Metrics;
using Goldseam.Web.Guarding;
using Microsoft.AspNetCore.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace Goldseam.Web.Telemetry;

/// <summary>
/// Counts and durations for whoever runs the place, sent once a minute to the address in <see cref="Settings.Telemetry"/>, and to nobody
/// without it. What is sent is the pattern of a route as it stands in this program, the class of the answer's status, how often and how
/// long: never an address, id, name, query, header or the other end's. No trace and no log is sent.
/// </summary>
static class Counting
{
    const string Name = "Goldseam";

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <exception cref="SettingsNotUsableException">The setting is no address that can be sent to.</exception>
    public static void AddCounting(this IServiceCollection services, Settings settings)
    {
        if (string.IsNullOrWhiteSpace(settings.Telemetry)) return;
        if (!Uri.TryCreate(settings.Telemetry, UriKind.Absolute, out var to) || to.Scheme is not ("http" or "https"))
            throw new SettingsNotUsableException(
                $"Goldseam__Telemetry is “{settings.Telemetry}”, but must be a whole address, as in http://localhost:4318/v1/metrics.");
        services.AddSingleton(_ => new Meter(Name));
        services.AddSingleton(_ => Sdk.CreateMeterProviderBuilder()
            // Of its own accord the library would name the machine and the process.
            .SetResourceBuilder(ResourceBuilder.CreateEmpty().AddAttributes([new("service.name", "goldseam")]))
            .AddMeter(Name)
            .AddOtlpExporter(exporter =>
            {
                exporter.Endpoint = to;
                exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
                exporter.TimeoutMilliseconds = (int)Patience.TotalMilliseconds;
                exporter.HttpClientFactory = () => new(Handler()) { Timeout = Patience };
            })
            .Build());
    }

    static SocketsHttpHandler Handler() => new() { UseProxy = false, AllowAutoRedirect = false, ActivityHeadersPropagator = null };

    public static IApplicationBuilder UseCounting(this IApplicationBuilder app)
    {
        if (app.ApplicationServices.GetService<MeterProvider>() is null) return app;
        var durations = app.ApplicationServices.GetRequiredService<Meter>().CreateHistogram<double>("goldseam.requests", "s");
        return app.Use(async (context, next) =>
        {
            var began = Stopwatch.GetTimestamp();
            try
            {
                await next(context);
            }
            finally
            {
                durations.Record(
                    Stopwatch.GetElapsedTime(began).TotalSeconds, new("route", RouteOf(context)),
                    new("status", ClassOf(context.Response.StatusCode)));
            }
        });
    }

    /// <summary>The pattern alone. Files are one, and so is whatever leads nowhere: what was asked for there could say something.</summary>
    static string RouteOf(HttpContext context)
    {
        var route = context.GetEndpoint() ?? context.Features.Get<IExceptionHandlerFeature>()?.Endpoint;
        return route switch
        {
            null => "none",
            _ when route.Metadata.GetMetadata<Asset>() is not null => "file",
            RouteEndpoint { RoutePattern.RawText: { } pattern } => pattern,
            _ => "none",
        };
    }

    static string ClassOf(int status) => $"{status / 100}xx";
}
