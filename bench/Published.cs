using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Goldseam.Store;
using Goldseam.Store.Sealing;
using Goldseam.Web;

namespace Goldseam.Bench;

/// <summary>The program as it is published, a process of its own on a folder of its own. `bin/bench` publishes it and says where it is.</summary>
sealed class Published : IDisposable
{
    readonly Process process;

    Published(Process process, int port) => (this.process, Port) = (process, port);

    public int Port { get; }

    /// <summary>A place with couples in it, founded as the program itself does it.</summary>
    public static async Task<string> MakePlace(int couples)
    {
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, $"var-published-{Environment.ProcessId}")).FullName;
        var calendar = new Calendar(WebProgram.WallClock.GetCurrentInstant());
        using var store = new SealedStore(folder, calendar, new SystemRandom(), DerivationCost.Recommended);
        await new People(store, calendar).Found(couples);
        return folder;
    }

    public static Published Start(string folder)
    {
        var program = Environment.GetEnvironmentVariable("GOLDSEAM_PUBLISHED")
            ?? throw new InvalidOperationException("GOLDSEAM_PUBLISHED does not name the published program. bin/bench publishes it.");
        var port = FreePort();
        var started = new ProcessStartInfo(program, ["serve", "--data", folder, "--urls", $"http://127.0.0.1:{port}"])
        {
            WorkingDirectory = Path.GetDirectoryName(program)!,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        var running = Process.Start(started)!;
        running.OutputDataReceived += (_, _) => { };
        running.BeginOutputReadLine();
        return new(running, port);
    }

    /// <returns>Once it has answered its first page.</returns>
    public Load Answered()
    {
        while (true)
        {
            if (process.HasExited) throw new InvalidOperationException($"The program stopped with {process.ExitCode}.");
            try
            {
                var load = new Load(Port, 1);
                load.Ask(Requests.Get("/"));
                return load;
            }
            catch (SocketException e) when (e.SocketErrorCode == SocketError.ConnectionRefused)
            {
                Thread.Sleep(2);
            }
        }
    }

    /// <summary>What the system holds for it in memory, in MB.</summary>
    public double Resident()
    {
        var line = File.ReadLines($"/proc/{process.Id}/status").First(l => l.StartsWith("VmRSS:", StringComparison.Ordinal));
        return int.Parse(line["VmRSS:".Length..^"kB".Length], CultureInfo.InvariantCulture) / 1024.0;
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }
}
