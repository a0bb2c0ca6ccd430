using Goldseam.Web.Helplines;

namespace Goldseam.Web.StyleGuide;

public sealed record StyleGuideView
{
    public required IReadOnlyList<Country> Countries { get; init; }
}
