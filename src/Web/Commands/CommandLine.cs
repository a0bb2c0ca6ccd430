using System.CommandLine;
using System.CommandLine.Invocation;
using System.Net.Sockets;
using System.Reflection;
using Goldseam.Domain.Couples;
using Goldseam.Store;
using Goldseam.Store.Moving;
using Goldseam.Web.Couples;
using Goldseam.Web.Demo;
using Goldseam.Web.Helplines;
using Microsoft.AspNetCore.Connections;

namespace Goldseam.Web.Commands;

/// <summary>What the published program can be told to do. Each failure is one sentence and an exit code.</summary>
public static class CommandLine
{
    /// <summary>The store, the folder or the address cannot be used; the sentence says what to do.</summary>
    public const int NotUsable = 3;

    public static Task<int> Run(string[] args)
    {
        var data = new Option<string?>("--data")
        {
            Description = "The folder that holds everything, or the address of a PostgreSQL database: Host=… (default: var, or Goldseam__Data).",
            Recursive = true,
        };
        var urls = new Option<string?>("--urls") { Description = "Where to listen (default: http://localhost:5000, or ASPNETCORE_URLS)." };
        var here = new Option<string>("--urls")
        {
            Description = "Where to listen; nothing else decides that.",
            DefaultValueFactory = _ => Demonstration.UsualAddress,
        };
        var to = new Argument<string>("TO") { Description = "A folder that is empty or not there yet." };
        var from = new Argument<string>("FROM") { Description = "The folder of a backup." };
        var old = new Argument<string>("FROM") { Description = "A data folder, or the address of a PostgreSQL database. Nothing may run on it." };
        var next = new Argument<string>("TO") { Description = "The same, where nobody has been yet." };

        var serve = new Command("serve", "Runs the place. This is what happens without a command, too.") { urls };
        var backup = new Command("backup", "Copies everything, while the place runs. What is sealed stays sealed.") { to };
        var restore = new Command("restore", "Puts a backup into a data folder that is empty.") { from };
        var move = new Command("move", "Copies everything from one engine to another, row by row, and compares.") { old, next };
        var check = new Command("check", "Looks whether the data is whole. Needs no passphrase and reads no words.");
        var demo = new Command(
            "demo", $"Twelve weeks of a fictional couple to look around in, made anew each time (--data: {DemoFolder.Usual}).") { here };
        var root = new RootCommand("Goldseam: a private place for two, after a broken promise.")
        {
            data, urls, serve, backup, restore, move, check, demo,
        };

        root.Options.OfType<VersionOption>().Single().Action = new SaysVersions();
        serve.SetAction((parsed, stop) => Serve(parsed.GetValue(data), parsed.GetValue(urls), stop));
        root.SetAction((parsed, stop) => Serve(parsed.GetValue(data), parsed.GetValue(urls), stop));
        backup.SetAction(parsed => Say(() =>
        {
            Backups.Make(Folder(parsed.GetValue(data)), parsed.GetValue(to)!);
            return $"A backup is in {parsed.GetValue(to)}.";
        }));
        restore.SetAction(parsed => Say(() =>
        {
            Backups.Restore(parsed.GetValue(from)!, Folder(parsed.GetValue(data)));
            return $"The backup is in {Folder(parsed.GetValue(data))} now. Each browser that saw more will ask its owner once.";
        }));
        move.SetAction(parsed => Say(() => Copies.Move(parsed.GetValue(old)!, parsed.GetValue(next)!)));
        check.SetAction(parsed => Say(() => Backups.Check(Folder(parsed.GetValue(data)))));
        demo.SetAction((parsed, stop) => OrSayWhyNot(
            () => Demonstration.Run(parsed.GetValue(data) ?? DemoFolder.Usual, parsed.GetValue(here)!, Console.Out, stop)));
        return root.Parse(args).InvokeAsync();
    }

    static Task<int> Serve(string? data, string? urls, CancellationToken stop) => OrSayWhyNot(async () =>
    {
        await using var app = WebProgram.Build([], builder =>
        {
            if (data is not null) builder.Configuration["Goldseam:Data"] = data;
            if (urls is not null) builder.WebHost.UseUrls(urls);
            // Why it does not start is said once, in the sentence below.
            builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        });
        await app.RunAsync(stop);
    });

    static async Task<int> OrSayWhyNot(Func<Task> running)
    {
        try
        {
            await running();
            return 0;
        }
        catch (Exception e) when (e is StoreNotUsableException or SettingsNotUsableException or HelplinesNotUsableException)
        {
            return Fail(e.Message);
        }
        catch (SocketException e) when (e.SocketErrorCode == SocketError.AccessDenied)
        {
            return Fail("This program may not listen there: ports below 1024 need a right of their own. Give another one with --urls.");
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            return Fail("Another program listens on this address already. Stop it, or give another one with --urls http://localhost:5081.");
        }
    }

    static string Folder(string? data) => data ?? Configured.Data;

    static Settings Configured => Settings.From(
        new ConfigurationBuilder().AddJsonFile(Path.GetFullPath("appsettings.json"), optional: true).AddEnvironmentVariables().Build());

    /// <summary>The program's own version, and that of the rules by which days begin.</summary>
    sealed class SaysVersions : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult) => Say(() =>
        {
            ZoneFile.Use(Configured.Zones);
            return $"{typeof(CommandLine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion}\nzones {ZoneRules.Version}";
        });
    }

    static int Say(Func<string> deed)
    {
        try
        {
            Console.Out.WriteLine(deed());
            return 0;
        }
        catch (Exception e) when (e is StoreNotUsableException or SettingsNotUsableException)
        {
            return Fail(e.Message);
        }
    }

    static int Fail(string sentence)
    {
        Console.Error.WriteLine(sentence);
        return NotUsable;
    }
}
