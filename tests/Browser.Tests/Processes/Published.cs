using System.IO.Compression;
using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Goldseam.Tests.Published;

namespace Goldseam.Browser.Tests.Processes;

/// <summary>The program as it is handed out, started by its script and asked as a browser would ask.</summary>
public sealed class Published : IAsyncLifetime, IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("goldseam-published-").FullName;
    readonly HttpClient client = new(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false });
    readonly Dictionary<string, string> cookies = new(StringComparer.Ordinal);
    Process? running;

    public string Address { get; private set; } = "";

    public string WebRoot => Path.Combine(PublishedFolder.Path, "program", "wwwroot");

    public async Task InitializeAsync()
    {
        running = Started(
            Path.Combine(PublishedFolder.Path, "goldseam"),
            ["serve", "--data", Path.Combine(folder, "data"), "--urls", "http://127.0.0.1:0"]);
        while (Address == "" && await running.StandardOutput.ReadLineAsync() is { } line)
            Address = Regex.Match(line, @"http://127\.0\.0\.1:\d+", RegexOptions.None, TimeSpan.FromSeconds(1)).Value;
        Assert.NotEqual("", Address);
        _ = running.StandardOutput.ReadToEndAsync();
    }

    public Task DisposeAsync()
    {
        running?.Kill();
        running?.WaitForExit();
        Directory.Delete(folder, recursive: true);
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        running?.Dispose();
        client.Dispose();
    }

    /// <summary>What comes over the wire, as the browser gets it, and how it was packed.</summary>
    public async Task<(byte[] Body, string? Packed)> Fetch(string path)
    {
        using var answer = await Send(new(HttpMethod.Get, Address + path));
        return (await answer.Content.ReadAsByteArrayAsync(), answer.Content.Headers.ContentEncoding.FirstOrDefault());
    }

    public async Task<string> Read(string path)
    {
        var (body, packed) = await Fetch(path);
        using var whole = new MemoryStream(body);
        using var text = new StreamReader(packed == "br" ? new BrotliStream(whole, CompressionMode.Decompress) : whole);
        return await text.ReadToEndAsync();
    }

    /// <summary>Fills in a form of the page it stands on.</summary>
    public async Task<HttpStatusCode> Post(string page, string action, Dictionary<string, string> fields)
    {
        var html = await Read(page);
        foreach (var hidden in new[] { "__token", "id" })
            if (Field(html, hidden) is { Length: > 0 } value) fields[hidden] = value;
        using var answer = await Send(new(HttpMethod.Post, Address + action) { Content = new FormUrlEncodedContent(fields) });
        return answer.StatusCode;
    }

    static string Field(string html, string name) =>
        Regex.Match(html, $"(?<=name=\"{name}\" value=\")[^\"]+", RegexOptions.None, TimeSpan.FromSeconds(1)).Value;

    async Task<HttpResponseMessage> Send(HttpRequestMessage request)
    {
        using (request)
        {
            request.Headers.Add("Accept-Encoding", "br");
            if (cookies.Count > 0) request.Headers.Add("Cookie", string.Join("; ", cookies.Select(c => $"{c.Key}={c.Value}")));
            var answer = await client.SendAsync(request);
            if (answer.Headers.TryGetValues("Set-Cookie", out var set))
                foreach (var one in set.Select(s => s.Split(';')[0].Split('=', 2))) cookies[one[0]] = one[1];
            return answer;
        }
    }

    Process Started(string program, IEnumerable<string> arguments) =>
        Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Production" },
        })!;
}
