using System.Globalization;
using Goldseam.Store;
using Goldseam.Store.Sealing;
using Goldseam.Web.Layout;

namespace Goldseam.Web.Demo;

/// <summary>The whole program with a fictional couple in it, for whoever sits at this machine.</summary>
static class Demonstration
{
    public const string UsualAddress = "http://localhost:5090";

    /// <param name="urls">Where to listen. Nothing but the command line says so: a demonstration is not reachable by accident.</param>
    /// <param name="says">Where what opens it is printed.</param>
    public static async Task Run(string folder, string urls, TextWriter says, CancellationToken stop)
    {
        await says.WriteLineAsync("Kim and Sam live through twelve weeks; that takes a few seconds.");
        DemoFolder.MakeRoom(folder);
        var now = WebProgram.WallClock.GetCurrentInstant();
        var phones = await DemoWeeks.Live(folder, now, new SystemRandom(), DerivationCost.Recommended);
        await using var app = WebProgram.Build([], builder => Configure(builder, folder, urls, phones));
        await app.StartAsync(stop);
        await says.WriteLineAsync(Greeting(app.Urls.First()));
        await app.WaitForShutdownAsync(stop);
    }

    /// <summary>The settings of a real place, its address, its certificate and its folder among them, are none of the demonstration's.</summary>
    static void Configure(WebApplicationBuilder builder, string folder, string urls, DemoPhones phones)
    {
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Goldseam:Data"] = folder,
            ["Goldseam:Operator"] = "You, to look around",
        });
        builder.WebHost.UseUrls(urls);
        builder.Services.AddSingleton(phones);
        builder.Services.AddSingleton(Occasion);
        // Where it listens stands in the greeting.
        builder.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
    }

    static Occasion Occasion => new()
    {
        Notice = T => T["This is a demonstration. Nobody here is real, and nothing you write is kept safe."],
        BeforeWriting = T => T["This is a place to look around. Nothing you write here is kept safe: write nothing that is true."],
        Door = DemoPages.Door,
        DoorName = T => T["Look around as Kim or Sam"],
        Map = DemoPages.MapDemo,
    };

    static string Greeting(string address) => string.Create(CultureInfo.InvariantCulture,
        $"""

        Goldseam, a demonstration. Nobody here is real, and nothing you write is kept safe.

          Look around   {address}{DemoPages.Door}

        {string.Concat(DemoPerson.Both.Select(About))}Ctrl+C ends it. The next start makes their twelve weeks anew.
        """);

    static string About(DemoPerson who) => string.Create(CultureInfo.InvariantCulture,
        $"""
          {who.Name,-14}{who.Story}
            sign-in     {who.SignInName}
            passphrase  {who.Passphrase}
            digits      {DemoPerson.Digits}


        """);
}
