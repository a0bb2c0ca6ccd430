using System.Globalization;
using System.Text.RegularExpressions;
using Goldseam.Domain.Entries;
using Goldseam.Store;

namespace Goldseam.Web.Tests.Pages;

/// <summary>The tree as it lies on the disk, and what can be asked of its types.</summary>
static class Source
{
    public static string Root { get; } = Above(AppContext.BaseDirectory);

    public static string Web { get; } = Path.Combine(Root, "src", "Web");

    /// <summary>Each refusal there is, made with nothing in particular.</summary>
    public static IReadOnlyList<Refusal> Refusals { get; } =
        [.. new[] { typeof(Refusal).Assembly, typeof(SealedStore).Assembly, typeof(WebProgram).Assembly }
            .SelectMany(a => a.GetTypes()).Where(t => t.IsSubclassOf(typeof(Refusal)) && !t.IsAbstract)
            .Select(t => (Refusal)t.GetConstructors()[0]
                .Invoke([.. t.GetConstructors()[0].GetParameters().Select(p => Anything(p.ParameterType))]))];

    /// <summary>The files of the program, by their paths in the tree, without what is said about their types.</summary>
    public static IReadOnlyList<(string Path, string Text)> Files { get; } =
        [.. Directory.GetFiles(Path.Combine(Root, "src"), "*.*", SearchOption.AllDirectories)
            .Where(f => f.EndsWith(".cs", StringComparison.Ordinal) || f.EndsWith(".razor", StringComparison.Ordinal))
            .Select(f => (File: f, Path: Path.GetRelativePath(Root, f).Replace('\\', '/')))
            .Where(f => !f.Path.Split('/').Any(p => p is "obj" or "bin" or "node_modules"))
            .OrderBy(f => f.Path, StringComparer.Ordinal)
            .Select(f => (f.Path, Regex.Replace(File.ReadAllText(f.File), @"(?m)^\s*///.*$", "", RegexOptions.None, TimeSpan.FromSeconds(5))))];

    /// <summary>The files of the program in which a name of the framework's stands.</summary>
    public static IEnumerable<string> Using(string name) =>
        Files.Where(f => f.Path.StartsWith("src/Web/", StringComparison.Ordinal) && f.Text.Contains(name, StringComparison.Ordinal))
            .Select(f => Path.GetFileName(f.Path));

    static object? Anything(Type type) => type == typeof(string) ? "" : type.IsValueType ? Activator.CreateInstance(type) : null;

    public static string Kebab(string name) =>
        string.Concat(name.Select((c, i) => (char.IsUpper(c) && i > 0 ? "-" : "") + char.ToLower(c, CultureInfo.InvariantCulture)));

    static string Above(string folder) =>
        File.Exists(Path.Combine(folder, "Goldseam.slnx")) ? folder
            : Above(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The source is not above the tests."));
}
