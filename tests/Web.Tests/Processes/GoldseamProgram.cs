using System.Collections.Concurrent;
using System.Diagnostics;
using Goldseam.Web.Tests.Cast;

namespace Goldseam.Web.Tests.Processes;

/// <summary>The program in a process of its own, with a home and a temporary folder where whatever it leaves can be seen.</summary>
/// <param name="database">The address of a database that several nodes share; otherwise it has a folder of its own.</param>
sealed class GoldseamProgram(string? database = null) : IPlace, IDisposable
{
    readonly SteadyRandom random = new();
    readonly List<Person> people = [];
    readonly ConcurrentQueue<string> said = new();
    Process? running;
    Uri? address;

    public string Folder { get; } = Directory.CreateTempSubdirectory("goldseam-").FullName;
    public string Data => database ?? Path.Combine(Folder, "data");
    public string Home => Path.Combine(Folder, "home");
    public string Temp => Path.Combine(Folder, "tmp");
    public IReadOnlyCollection<string> Said => said;
    public bool MayFail { get; set; }

    /// <summary>A script that mounts a small disk, which only the program sees, and then runs it as <c>"$@"</c>.</summary>
    public string? SmallDisk { get; set; }

    public Uri Address => address!;
    public int Number => running!.Id;
    public string Complaints => string.Join('\n', said);

    public string NewId() => Goldseam.Store.RandomIds.NewId(random).ToString();

    public Person Meets(string name)
    {
        var person = new Person(this, name);
        people.Add(person);
        if (address is not null) person.Finds(address);
        return person;
    }

    /// <summary>Runs a command to its end.</summary>
    public Task<(int Code, string Out, string Error)> Runs(params string[] arguments) => RunsWith([], arguments);

    public async Task<(int Code, string Out, string Error)> RunsWith(string[] settings, params string[] arguments)
    {
        using var process = Begins(arguments, settings);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));
        return (process.ExitCode, await output, await error);
    }

    /// <summary>Serves on a free port, and knows which once the program says so.</summary>
    public Task Serves(params string[] settings) => Listens("serve", "Now listening on: ", "Now listening on: ", settings);

    /// <summary>Shows the fictional couple on a free port, and knows which once it has said all of its greeting.</summary>
    public Task Demonstrates(params string[] settings) => Listens("demo", "Look around ", "Ctrl+C", settings);

    /// <param name="sign">What stands before the address.</param>
    /// <param name="last">What it says last before it waits for people.</param>
    async Task Listens(string command, string sign, string last, string[] settings)
    {
        Uri? told = null;
        running = Begins([command, "--data", Data, "--urls", "http://127.0.0.1:0"], settings);
        var listens = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        void Hears(object _, DataReceivedEventArgs line)
        {
            if (line.Data is null) return;
            said.Enqueue(line.Data);
            if (line.Data.Split(sign) is [_, var address]) told = new(new Uri(address.Trim()), "/");
            if (told is not null && line.Data.Contains(last, StringComparison.Ordinal)) listens.TrySetResult(told);
        }
        running.OutputDataReceived += Hears;
        running.ErrorDataReceived += Hears;
        running.BeginOutputReadLine();
        running.BeginErrorReadLine();
        address = await listens.Task.WaitAsync(TimeSpan.FromMinutes(1));
        foreach (var person in people) person.Finds(address);
    }

    /// <summary>As a power cut would, for this process.</summary>
    public void Dies()
    {
        running!.Kill();
        running.WaitForExit();
        running.Dispose();
        running = null;
    }

    Process Begins(string[] arguments, params string[] settings)
    {
        foreach (var folder in new[] { Home, Temp }) Directory.CreateDirectory(folder);
        // What `bin/publish` made, where that is to be tried, or what was built.
        var published = Environment.GetEnvironmentVariable("GOLDSEAM_PROGRAM");
        var start = new ProcessStartInfo(published ?? "dotnet")
        {
            UseShellExecute = false,
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (SmallDisk is not null)
        {
            start.FileName = "unshare";
            foreach (var part in new[] { Environment.IsPrivilegedProcess ? "-m" : "-rm", "bash", "-c", SmallDisk, "dotnet", "dotnet" }) start.ArgumentList.Add(part);
        }
        if (published is null) start.ArgumentList.Add(typeof(WebProgram).Assembly.Location);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        (start.Environment["HOME"], start.Environment["TMPDIR"]) = (Home, Temp);
        (start.Environment["DOTNET_EnableDiagnostics"], start.Environment["ASPNETCORE_ENVIRONMENT"]) = ("0", "Production");
        foreach (var setting in settings) start.Environment[setting.Split('=')[0]] = setting.Split('=')[1];
        return Process.Start(start)!;
    }

    public void Dispose()
    {
        if (running is not null) Dies();
        foreach (var person in people) person.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
