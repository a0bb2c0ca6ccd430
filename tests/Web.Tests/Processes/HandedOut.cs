using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Goldseam.Tests.Published;
using Goldseam.Web.Tests.Cast;

namespace Goldseam.Web.Tests.Processes;

/// <summary>
/// The program as it is handed out: unpacked somewhere else, started by its script as an account that may do nothing, behind nginx with the
/// project's own example, in which only ports, certificate and the folder of its log are others. What either leaves can be looked at.
/// </summary>
sealed class HandedOut : IPlace, IAsyncDisposable
{
    const string Name = "goldseam.test";
    static readonly bool MayBecomeAnother = Environment.UserName == "root";
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    readonly SteadyRandom random = new();
    readonly List<Person> people = [];
    readonly ConcurrentQueue<string> said = new();
    readonly List<Process> running = [];

    HandedOut()
    {
        foreach (var folder in new[] { Data, Home, Temp, Proxy, Elsewhere }) Directory.CreateDirectory(folder);
        Runs("chmod", "755", Folder);
        Runs("tar", "-xzf", PublishedFolder.Archive, "-C", Elsewhere);
        File.CreateSymbolicLink(Script, Path.Combine(Elsewhere, PublishedFolder.Name, "goldseam"));
        GivesAway(Data, Home, Temp);
        Address = null!;
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("goldseam-").FullName;
    public string Data => Path.Combine(Folder, "data");
    public string Home => Path.Combine(Folder, "home");
    public string Temp => Path.Combine(Folder, "tmp");
    public string Proxy => Path.Combine(Folder, "nginx");
    public string Elsewhere => Path.Combine(Folder, "elsewhere");
    public string Script => Path.Combine(Folder, "goldseam");
    public Uri Address { get; private set; }
    public IReadOnlyCollection<string> Said => said;
    public bool MayFail => false;
    public string Complaints => string.Join('\n', said);
    public int Id => running[0].Id;

    public static async Task<HandedOut> Opens()
    {
        var place = new HandedOut();
        try
        {
            await place.Begins();
            return place;
        }
        catch
        {
            await place.DisposeAsync();
            throw;
        }
    }

    async Task Begins()
    {
        const string Listening = "Now listening on: ";
        var line = await Hears(
            Started([Script, "serve", "--data", Data, "--urls", "http://127.0.0.1:0"], asAnother: true,
                $"Goldseam__Address=https://{Name}"),
            [Listening], said.Enqueue);
        var own = new Uri(line.Split(Listening)[1].Trim()).Port;
        // A port that is free now may be another's a moment later.
        for (var isTaken = true; isTaken;)
        {
            var (https, http) = (FreePort(), FreePort());
            Address = new($"https://127.0.0.1:{https}");
            WriteProxy(own, https, http);
            string[] nginx = ["/usr/bin/env", "nginx", "-p", Proxy, "-c", Path.Combine(Proxy, "nginx.conf")];
            isTaken = (await Hears(Started(nginx, asAnother: true), ["start worker process ", "Address already in use"], _ => { }))
                .Contains("Address already in use", StringComparison.Ordinal);
            if (isTaken) Ends(running[^1]);
        }
    }

    public string NewId() => Goldseam.Store.RandomIds.NewId(random).ToString();

    public Person Meets(string name)
    {
        var person = new Person(this, name) { Host = Name };
        person.Finds(Address);
        people.Add(person);
        return person;
    }

    /// <summary>A command of the program's own, as the account it runs as.</summary>
    public string Runs(params string[] command)
    {
        using var process = Started(command is [['/', ..], ..] ? command : ["/usr/bin/env", .. command], asAnother: command[0] == Script);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        Assert.True(process.WaitForExit(Patience), command[0]);
        Assert.True(process.ExitCode == 0, $"{string.Join(' ', command)}: {error.Result}");
        return output.Result;
    }

    /// <summary>As somebody would who follows docs/self-hosting.md, in the setting that Debian's nginx brings.</summary>
    void WriteProxy(int own, int https, int http)
    {
        Directory.Delete(Proxy, recursive: true);
        Directory.CreateDirectory(Proxy);
        using var certificates = new Certificates();
        var (certificate, key) = certificates.Issues();
        File.Copy(certificate, Path.Combine(Proxy, "fullchain.pem"));
        File.Copy(key, Path.Combine(Proxy, "privkey.pem"));
        var example = File.ReadAllText(Path.Combine(Elsewhere, PublishedFolder.Name, "examples", "nginx.conf"));
        foreach (var (from, to) in new[]
        {
            ("goldseam.example", Name), ("listen 443 ", $"listen 127.0.0.1:{https} "), ("    listen [::]:443 ssl http2;\n", ""),
            ("listen 80;", $"listen 127.0.0.1:{http};"), ("    listen [::]:80;\n", ""), ("127.0.0.1:5080", $"127.0.0.1:{own}"),
            ($"/etc/letsencrypt/live/{Name}/", $"{Proxy}/"), ("/var/log/nginx/", $"{Proxy}/"),
        })
        {
            Assert.Contains(from, example, StringComparison.Ordinal);
            example = example.Replace(from, to, StringComparison.Ordinal);
        }
        File.WriteAllText(Path.Combine(Proxy, "goldseam.conf"), example);
        var kept = string.Concat(new[] { "client_body", "proxy", "fastcgi", "uwsgi", "scgi" }.Select(t => $"{t}_temp_path {Proxy}/{t};\n"));
        File.WriteAllText(Path.Combine(Proxy, "nginx.conf"), $$"""
            daemon off;
            pid {{Proxy}}/nginx.pid;
            error_log stderr notice;
            events { worker_connections 768; }
            http {
                include /etc/nginx/mime.types;
                default_type application/octet-stream;
                sendfile on;
                gzip on;
                access_log {{Proxy}}/access.log;
                error_log {{Proxy}}/error.log info;
                {{kept}}
                include {{Proxy}}/goldseam.conf;
            }
            """);
        GivesAway(Proxy);
    }

    void GivesAway(params string[] folders)
    {
        if (MayBecomeAnother) Runs(["chown", "-R", "nobody", .. folders]);
    }

    /// <summary>Listens until it says one of these.</summary>
    async Task<string> Hears(Process process, string[] signs, Action<string> hears)
    {
        running.Add(process);
        var heard = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        void Hears(object _, DataReceivedEventArgs line)
        {
            if (line.Data is null) return;
            hears(line.Data);
            if (signs.Any(s => line.Data.Contains(s, StringComparison.Ordinal))) heard.TrySetResult(line.Data);
        }
        process.OutputDataReceived += Hears;
        process.ErrorDataReceived += Hears;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return await heard.Task.WaitAsync(Patience);
    }

    void Ends(Process process)
    {
        running.Remove(process);
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }

    Process Started(string[] command, bool asAnother, params string[] settings)
    {
        string[] whole = asAnother && MayBecomeAnother
            ? ["/usr/bin/setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", "--no-new-privs", .. command] : command;
        var start = new ProcessStartInfo(whole[0], whole[1..])
        {
            UseShellExecute = false,
            WorkingDirectory = Home,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        (start.Environment["PATH"], start.Environment["HOME"], start.Environment["TMPDIR"]) = ("/usr/sbin:/usr/bin:/sbin:/bin", Home, Temp);
        foreach (var setting in settings) start.Environment[setting.Split('=')[0]] = setting.Split('=', 2)[1];
        return Process.Start(start)!;
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public ValueTask DisposeAsync()
    {
        while (running.Count > 0) Ends(running[^1]);
        foreach (var person in people) person.Dispose();
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
