namespace Goldseam.Web.Helplines;

/// <summary>Which numbers this place shows: those of who runs it first, then the bundled ones of all other countries.</summary>
/// <param name="Own">What who runs the place has put together, or null. A country in it replaces the bundled one.</param>
public sealed record HelplineList(HelplineFile? Own, HelplineFile Bundled)
{
    public IReadOnlyList<Country> OfOthers { get; } =
        [.. Bundled.Countries.ExceptBy(Own?.Countries.Select(c => c.Code) ?? [], c => c.Code, StringComparer.Ordinal)];

    /// <summary>Reads what there is to read, once, when the program starts.</summary>
    /// <param name="path">The operator's own file, if there is one.</param>
    /// <exception cref="HelplinesNotUsableException">The operator's file cannot be used. Showing the others only would hide that.</exception>
    public static HelplineList Read(string? path) =>
        new(string.IsNullOrEmpty(path) ? null : HelplineFile.Read(path), HelplineFile.Bundled);
}
