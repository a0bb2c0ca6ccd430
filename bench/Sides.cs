using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Goldseam.Store;
using Goldseam.Store.Sealing;
using Goldseam.Web;
using Goldseam.Web.Demo;
using Goldseam.Web.Guarding;
using Goldseam.Web.Layout;
using Goldseam.Web.Practices.CheckIns;
using Goldseam.Web.Today;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using NodaTime;

namespace Goldseam.Bench;

/// <summary>
/// The program and its bare twin, each at an address of its own, in one process apart from who asks. It is told what to do by lines,
/// answers each with one, and stops when no more can come.
/// </summary>
sealed class Sides : IDisposable
{
    readonly Process process;
    readonly string folder;

    Sides(Process process, string folder) => (this.process, this.folder) = (process, folder);

    public sealed record Ready(int Ours, int Bare);

    /// <summary>Where its data lies, unless that is in a database.</summary>
    public string Folder => folder;

    /// <param name="Couples">How many there are.</param>
    /// <param name="Days">On so many days everybody has answered.</param>
    /// <param name="RealDerivation">As dear as the program makes it; otherwise signing in costs next to nothing.</param>
    /// <param name="IsDemo">The couple of the demonstration, and nobody else.</param>
    public sealed record Place(string Name, int Couples, int Days, bool RealDerivation = false, bool IsDemo = false);

    public static Sides Start(Place place, out Ready ready)
    {
        var data = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, $"var-{place.Name}-{Environment.ProcessId}")).FullName;
        var bench = Path.ChangeExtension(typeof(Sides).Assembly.Location, OperatingSystem.IsWindows() ? ".exe" : null);
        var started = new ProcessStartInfo(bench, ["serve", JsonSerializer.Serialize(place), data])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        var sides = new Sides(Process.Start(started)!, data);
        ready = sides.Read<Ready>();
        return sides;
    }

    /// <summary>The cookies of so many couples, on this day or the next.</summary>
    public IReadOnlyList<Cookies> SignIn(bool nextDay, int mostCouples = int.MaxValue)
    {
        process.StandardInput.WriteLine($"{(nextDay ? 1 : 0)} {mostCouples}");
        return Read<Cookies[]>();
    }

    T Read<T>() => JsonSerializer.Deserialize<T>(process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The program stopped."))!;

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    public static async Task<int> Serve(string asked, string folder)
    {
        var (place, calendar) = (JsonSerializer.Deserialize<Place>(asked)!, new Calendar(Instant.FromUtc(2026, 11, 22, 18, 0)));
        if (place.IsDemo) await DemoWeeks.Live(folder, calendar.GetCurrentInstant(), new SystemRandom(), People.Cheap);
        await using var ours = Ours(place, folder, calendar);
        var store = ours.Services.GetRequiredService<SealedStore>();
        var people = new People(store, calendar);
        if (place.IsDemo) people.Know(DemoPerson.Both);
        await people.Found(place.Couples);
        await people.CheckIn(place.Days - 1);

        await using var bare = Bare();
        using IDurableInsert insert = OnEngine.IsPostgres ? new PostgresInsert() : new DurableInsert(Path.Combine(folder, "bare.db"));
        foreach (var (who, i) in (await people.SignIn(mostCouples: 1)).Select((who, i) => (who, i)))
            await MapConstants(bare, $"/{i}", ours.Services, store, who);
        bare.MapPost("/check-ins", insert.Answer);
        await ours.StartAsync();
        await bare.StartAsync();

        await Console.Out.WriteLineAsync(JsonSerializer.Serialize(new Ready(PortOf(ours), PortOf(bare))));
        while (await Console.In.ReadLineAsync() is { } line)
        {
            if (line[0] == '1') calendar.PassDays(1);
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(await people.SignIn(int.Parse(line[2..], CultureInfo.InvariantCulture))));
        }
        return 0;
    }

    /// <summary>The program, where its data lies and what a derivation costs.</summary>
    static WebApplication Ours(Place place, string folder, Calendar calendar) =>
        // As published: without the look at the disk by which a build finds files that were added to it.
        WebProgram.Build(["--applicationName", "Goldseam.Web", "--ReloadStaticAssetsAtRuntime=false"], builder =>
        {
            builder.Configuration["Goldseam:Data"] = OnEngine.NewPlace(folder);
            builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
            builder.WebHost.UseUrls("http://127.0.0.1:0");
        }, calendar, new SystemRandom(), place.RealDerivation ? DerivationCost.Recommended : People.Cheap);

    /// <summary>The framework alone, with the same headers.</summary>
    static WebApplication Bare()
    {
        var builder = WebApplication.CreateBuilder(["--hostBuilder:reloadConfigOnChange=false"]);
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddRazorComponents();
        builder.Services.Configure<RouteOptions>(routes => routes.SuppressCheckForUnhandledSecurityMetadata = true);
        var app = builder.Build();
        app.UseOurHeaders();
        return app;
    }

    /// <summary>The same page of what it was given once, and beside it the text that came out.</summary>
    static async Task MapConstants(WebApplication bare, string path, IServiceProvider services, SealedStore store, Cookies who)
    {
        using var here = new Here(new SystemRandom());
        here.Enter((await store.Open(who.Visit, who.Seen, prolong: true))!, new DefaultHttpContext { RequestServices = services });
        var view = await here.Visit!.Read();
        var shown = await TodayPages.ViewOf(here, view, CheckInCardView.Of(view, here.Random.NewId()), OfferView.Of(here, view, endsFirstEvening: false));
        var page = (RazorComponentResult)Answer.Page<TodayPage, TodayView>(here, shown);
        var text = await TextOf(services, page.Parameters);
        bare.MapGet(path, () => new RazorComponentResult<TodayPage>(page.Parameters));
        bare.MapGet($"{path}/text", () => Results.Content(text, "text/html; charset=utf-8"));
    }

    static async Task<string> TextOf(IServiceProvider services, IReadOnlyDictionary<string, object?> shown)
    {
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<TodayPage>(ParameterView.FromDictionary(shown.ToDictionary()))).ToHtmlString());
    }

    static int PortOf(WebApplication app) => new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;
}
