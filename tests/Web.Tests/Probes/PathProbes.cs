namespace Goldseam.Web.Tests.Probes;

/// <summary>Addresses that lead nowhere here, and would lead to something elsewhere.</summary>
static class PathProbes
{
    public static IEnumerable<Probe> All => [.. Hidden(), .. Upwards(), .. Strange(), .. Onwards(), .. Behind()];

    /// <summary>Files that lie about on servers: of tools, of this program, of others.</summary>
    static IEnumerable<Probe> Hidden() => new[]
    {
        "/.env", "/.env.local", "/.env.production", "/.git/HEAD", "/.git/config", "/.gitignore", "/.svn/entries", "/.hg/store",
        "/.DS_Store", "/.htaccess", "/.htpasswd", "/.npmrc", "/.ssh/id_rsa", "/.aws/credentials", "/.bash_history",
        "/.vscode/settings.json", "/.dockerenv", "/.well-known/openid-configuration", "/appsettings.json",
        "/appsettings.Production.json", "/appsettings.Development.json", "/Goldseam.Web.dll", "/Goldseam.Web.deps.json",
        "/Goldseam.Web.runtimeconfig.json", "/Goldseam.Web.staticwebassets.endpoints.json", "/goldseam.db", "/goldseam.db-wal",
        "/var/goldseam.db", "/data/goldseam.db", "/backup", "/backup.zip", "/backup.tar.gz", "/dump.sql", "/web.config",
        "/package.json", "/package-lock.json", "/build.mjs", "/assets/scripts/app.js", "/dist", "/dist/", "/dist/app.js.map",
        "/obj/assets.json", "/node_modules/htmx.org/package.json", "/Dockerfile", "/docker-compose.yml", "/id_rsa", "/server-status",
        "/nginx_status", "/phpinfo.php", "/index.php", "/wp-login.php", "/admin", "/actuator/env", "/actuator/heapdump", "/metrics",
        "/swagger/index.html", "/graphql", "/debug/pprof/", "/_framework/blazor.web.js", "/_blazor", "/elmah.axd", "/trace.axd",
        "/api/users", "/crossdomain.xml", "/icon.svg.bak", "/sw.js~", "/health", "/health/live/env", "/style-guide", "/demo",
    }.Select(path => Probe.Asking("hidden files", path, "404"));

    static IEnumerable<Probe> Upwards() => new[]
    {
        "/../../etc/passwd", "/..%2f..%2f..%2fetc%2fpasswd", "/%2e%2e/%2e%2e/etc/passwd", "/..%5c..%5cwindows%5cwin.ini",
        "/..;/..;/etc/passwd", "/%252e%252e%252fetc%252fpasswd", "/dist/../appsettings.json", "/dist/..%2fappsettings.json",
        "/dist/%2e%2e/Goldseam.Web.dll", "/dist/....//....//etc/passwd", "/..%c0%af..%c0%afetc/passwd", "/%c0%ae%c0%ae/etc/passwd",
        "/..%ef%bc%8f..%ef%bc%8fetc%ef%bc%8fpasswd", "/file:///etc/passwd", "//etc/passwd", "///etc/passwd", "/\\etc\\passwd",
        "/dist\\..\\..\\appsettings.json", "/proc/self/environ", "/dist/%2e%2e%5c%2e%2e%5cgoldseam.db", "/calm/../../etc/passwd",
        "/calm/..%2f..%2fetc%2fpasswd", "/..%u2215..%u2215etc", "/%uff0e%uff0e/etc", "/..%01/etc/passwd", "/dist/./../../etc/passwd",
        "/C:/Windows/win.ini", "/static/../../../etc/passwd%23.svg",
    }.Select(path => Probe.Asking("upwards", path, "400 404"));

    /// <summary>
    /// What text can be made of: nothing, bytes that are no text, letters that turn a line round, and other languages' code.
    /// </summary>
    static IEnumerable<Probe> Strange() => new[]
    {
        "/%00", "/calm%00", "/icon.svg%00.html", "/notes?before=%00", "/today\0", "/%E2%80%AEgnp.exe", "/%E2%80%8Bcalm", "/%ED%A0%80",
        "/%F0%9F%92%94", "/%FF%FE", "/%", "/%zz", "/caf\u00c3\u00a9", "/e%CC%81", "/\u00e2\u0080\u00ae", "/<probemark>",
        "/%3Cprobemark%3E", "/nowhere?q=<probemark>", "/sign-in?returnTo=%22%3E%3Cprobemark%3E", "/{{7*7}}", "/${7*7}",
        "/%7B%7B7*7%7D%7D", "/'%20OR%201=1--", "/notes/00000000-0000-0000-0000-000000000000'--", "/promises/%3Cprobemark%3E",
        "/calendar?day=%3Cprobemark%3E", "/join?code=%22%3E%3Cprobemark%3E", "/;jsessionid=1", "/calm?__proto__[a]=1",
        "/calm#%3Cprobemark%3E",
    }.Select(path => Probe.Asking("strange letters", path,
        path.StartsWith("/calm?", StringComparison.Ordinal) ? "200" : "200 400 401 404"));

    /// <summary>Every name under which programs take an address to go on to.</summary>
    static IEnumerable<Probe> Onwards() =>
    [
        .. new[]
        {
            "https://elsewhere.example", "//elsewhere.example", "/\\elsewhere.example", "/%09/elsewhere.example",
            "javascript:elsewhere.example",
            "https:elsewhere.example", "%0d%0aLocation:%20https://elsewhere.example", "/..//elsewhere.example", "data:,elsewhere.example",
        }.Select(to => Probe.Asking("onwards", $"/sign-in?returnTo={to}", "200 400")),
        .. new[] { "next", "url", "redirect", "return_to", "continue", "to", "ReturnUrl" }
            .Select(name => Probe.Asking("onwards", $"/leave?{name}=https://elsewhere.example", "302")),
    ];

    /// <summary>A private page under a name that a cache takes for a file.</summary>
    static IEnumerable<Probe> Behind() => new[]
    {
        "/today/x.css", "/today;x.css", "/today%2fx.css", "/today.css", "/today%3fx.css", "/today%23x.css",
    }.Select(path => Probe.Asking("taken for a file", path, "404"));
}
