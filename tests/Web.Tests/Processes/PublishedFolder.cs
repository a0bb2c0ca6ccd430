using System.Diagnostics;

#pragma warning disable IDE0130 // Two projects of tests share it.
namespace Goldseam.Tests.Published;
#pragma warning restore IDE0130

/// <summary>
/// What bin/publish makes, in var/publish. It is made once, and again only when a source is newer: it takes a minute or two.
/// </summary>
static class PublishedFolder
{
    public const string Name = "goldseam-linux-x64";

    static readonly Lazy<string> Made = new(Make);

    public static string Path => System.IO.Path.Combine(Made.Value, Name);

    public static string Archive => Path + ".tar.gz";

    static string Make()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(root.FullName, "Goldseam.slnx"))) root = root.Parent!;
        using var publish = Process.Start(new ProcessStartInfo(System.IO.Path.Combine(root.FullName, "bin", "publish"), ["--reuse"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (output, error) = (publish.StandardOutput.ReadToEndAsync(), publish.StandardError.ReadToEndAsync());
        publish.WaitForExit();
        return publish.ExitCode == 0 ? System.IO.Path.Combine(root.FullName, "var", "publish")
            : throw new InvalidOperationException($"bin/publish: {output.Result}{error.Result}");
    }
}
