
namespace Goldseam.Web.Forms;

/// <summary>How a form carries what its page showed: the id of the newest there was, or "none".</summary>
static class SawForm
{
    const string None = "none";

    public static string Name(Guid? newest) => newest is { } id ? $"{id}" : None;

    /// <returns>An empty id for none; null where the page does not say, as one from before this was asked.</returns>
    public static Guid? Read(string? saw) => saw == None ? Guid.Empty : Guid.TryParse(saw, out var id) ? id : null;
}
