using System.Text.RegularExpressions;
using Goldseam.Web.Tests.Pages;

namespace Goldseam.Web.Tests.Addresses;

/// <summary>What docs/self-hosting.md and its examples promise to who runs a place.</summary>
public sealed class SelfHostingTests
{
    static readonly string Docs = Path.Combine(Source.Root, "docs");
    static readonly string Guide = File.ReadAllText(Path.Combine(Docs, "self-hosting.md"));

    /// <summary>An example without what it says about itself.</summary>
    static List<string> Lines(string example) =>
        [.. File.ReadAllLines(Path.Combine(Docs, "examples", example)).Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#')];

    [Fact]
    public void Every_file_it_points_to_is_there()
    {
        var files = Regex.Matches(Guide, @"\]\((?<file>[^)#]+)\)", RegexOptions.None, TimeSpan.FromSeconds(1))
            .Select(m => m.Groups["file"].Value).Distinct(StringComparer.Ordinal).ToList();
        Assert.All(files, f => Assert.True(File.Exists(Path.Combine(Docs, f)), f));
        foreach (var example in Directory.GetFiles(Path.Combine(Docs, "examples")))
            Assert.Contains($"examples/{Path.GetFileName(example)}", files);
    }

    [Fact]
    public void Every_setting_it_names_is_one()
    {
        var named = Regex.Matches(Guide, "Goldseam__(?<name>[A-Za-z]+)", RegexOptions.None, TimeSpan.FromSeconds(1))
            .Select(m => m.Groups["name"].Value).Distinct(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(named);
        Assert.All(named, n => Assert.NotNull(typeof(Settings).GetProperty(n)));
    }

    [Fact]
    public void A_page_tells_the_operator_where_to_look() =>
        Assert.All(Catalogue.Sentences.Where(s => s.Key.Contains("docs/", StringComparison.Ordinal)),
            s => Assert.Contains("docs/self-hosting.md", s.Key, StringComparison.Ordinal));

    [Fact]
    public void Behind_nginx_no_word_is_put_on_the_disk_and_no_visit_into_a_log()
    {
        var lines = Lines("nginx.conf");
        foreach (var kept in new[]
        {
            "access_log off;", "client_body_in_file_only off;", "proxy_request_buffering off;", "proxy_buffering off;",
            "proxy_max_temp_file_size 0;", "proxy_cache off;", "gzip off;", "proxy_set_header Host $http_host;",
            "proxy_set_header X-Forwarded-Proto https;",
        })
            Assert.Contains(kept, lines);
        var most = lines.Single(l => l.StartsWith("client_max_body_size ", StringComparison.Ordinal)).Split(' ')[1];
        Assert.Contains($"client_body_buffer_size {most}", lines);
        Assert.Equal(lines.Count(l => l == "server {"), lines.Count(l => l == "access_log off;"));
        Assert.All(lines.Where(l => l.StartsWith("error_log ", StringComparison.Ordinal)),
            l => Assert.EndsWith(" emerg;", l, StringComparison.Ordinal));
    }

    [Fact]
    public void Behind_Caddy_nothing_is_logged_compressed_or_kept()
    {
        var lines = Lines("Caddyfile");
        Assert.Contains("exclude http.log.error http.handlers.reverse_proxy", lines);
        Assert.Single(lines, l => l.StartsWith("log", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, l => l.StartsWith("encode", StringComparison.Ordinal));
    }

    [Fact]
    public void As_a_service_it_writes_down_no_memory_and_reaches_nobody()
    {
        var lines = Lines("goldseam.service");
        foreach (var kept in new[]
        {
            "Environment=DOTNET_EnableDiagnostics=0", "LimitCORE=0", "MemorySwapMax=0", "PrivateTmp=yes", "ProtectSystem=strict",
            "NoNewPrivileges=yes", "StateDirectory=goldseam", "UMask=0077", "CapabilityBoundingSet=", "IPAddressDeny=any",
        })
            Assert.Contains(kept, lines);
    }
}
