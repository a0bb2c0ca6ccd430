using Goldseam.Web.Helplines;

namespace Goldseam.Web.Parts;

public sealed record PartsView
{
    public required IReadOnlyList<Country> Countries { get; init; }
}
