using System.Diagnostics;
using System.Text.Json;
using Goldseam.Store;
using Goldseam.Store.Sqlite;
using Goldseam.Web;
using Goldseam.Web.Guarding;
using Goldseam.Web.Layout;
using Goldseam.Web.Today;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

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

    public static Sides Start(string what, out Ready ready)
    {
        var data = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, $"var-{what}-{Environment.ProcessId}")).FullName;
        var started = new ProcessStartInfo(Path.ChangeExtension(typeof(Sides).Assembly.Location, OperatingSystem.IsWindows() ? ".exe" : null), ["serve", what, data]) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false };
        var sides = new Sides(Process.Start(started)!, data);
        ready = sides.Read<Ready>();
        return sides;
    }

    /// <summary>Everybody's cookies, on this day or the next.</summary>
    public IReadOnlyList<Cookies> SignIn(bool nextDay)
    {
        process.StandardInput.WriteLine(nextDay ? "next day" : "same day");
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

    public static async Task<int> Serve(string what, string folder)
    {
        var calendar = new Calendar();
        // As published: without the look at the disk by which a build finds files that were added to it.
        await using var ours = WebProgram.Build(["--applicationName", "Goldseam.Web", "--ReloadStaticAssetsAtRuntime=false"], builder =>
        {
            builder.Configuration["Goldseam:Data"] = folder;
            builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
            builder.WebHost.UseUrls("http://127.0.0.1:0");
        }, calendar, new SystemRandom(), People.Cheap);
        var store = ours.Services.GetRequiredService<SealedStore>();
        var people = new People(store, calendar);
        await people.Found(couples: what == "today" ? 1 : CheckInBench.Couples);
        await people.CheckIn(days: what == "today" ? TodayBench.Days : 2);

        await using var bare = Bare();
        using var insert = new DurableInsert(Path.Combine(folder, "bare.db"));
        if (what == "today")
            foreach (var (who, i) in (await people.SignIn()).Select((who, i) => (who, i))) bare.MapGet($"/{i}", await Constant(ours.Services, store, who));
        else
            bare.MapPost("/check-ins", insert.Answer);
        await ours.StartAsync();
        await bare.StartAsync();

        await Console.Out.WriteLineAsync(JsonSerializer.Serialize(new Ready(PortOf(ours), PortOf(bare))));
        while (await Console.In.ReadLineAsync() is { } line)
        {
            if (line == "next day") calendar.PassDays(1);
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(await people.SignIn()));
        }
        return 0;
    }

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

    /// <summary>The same page, of what it was given once.</summary>
    static async Task<Func<RazorComponentResult<TodayPage>>> Constant(IServiceProvider services, SealedStore store, Cookies who)
    {
        using var here = new Here();
        here.Enter((await store.Open(who.Visit, who.Seen, prolong: true))!, new DefaultHttpContext { RequestServices = services });
        var shown = await TodayPages.Shown(here, await here.Visit!.Read(), new SystemRandom(), null, null);
        return () => new RazorComponentResult<TodayPage>(shown);
    }

    static int PortOf(WebApplication app) => new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;
}

/// <summary>What saving costs at the least: one row, on disk before the answer.</summary>
sealed class DurableInsert : IDisposable
{
    readonly SqliteConnection connection;
    readonly SqliteCommand insert;
    readonly SemaphoreSlim one = new(1);

    public DurableInsert(string path)
    {
        connection = new(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        SqliteDatabase.Execute(connection, "PRAGMA journal_mode=WAL;");
        SqliteDatabase.Execute(connection, "PRAGMA synchronous=FULL; CREATE TABLE saved (id INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT;");
        insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO saved (body) VALUES ($body)";
        insert.Parameters.Add(new() { ParameterName = "$body" });
    }

    public async Task<string> Answer(HttpRequest request)
    {
        var body = new byte[(int)request.ContentLength!.Value];
        await request.Body.ReadExactlyAsync(body);
        await one.WaitAsync();
        try
        {
            insert.Parameters[0].Value = body;
            insert.ExecuteNonQuery();
        }
        finally
        {
            one.Release();
        }
        return "Saved.";
    }

    public void Dispose()
    {
        insert.Dispose();
        connection.Dispose();
        one.Dispose();
    }
}
