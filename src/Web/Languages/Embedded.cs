namespace Goldseam.Web.Languages;

/// <summary>What lies inside the program.</summary>
static class Embedded
{
    public static byte[] Bytes(string name)
    {
        using var stream = typeof(Embedded).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException(name);
        using var all = new MemoryStream();
        stream.CopyTo(all);
        return all.ToArray();
    }

    public static TextReader Text(string name) => new StreamReader(new MemoryStream(Bytes(name)));

    public static IEnumerable<string> Names => typeof(Embedded).Assembly.GetManifestResourceNames();
}
