using Goldseam.Web.Links;

namespace Goldseam.Web.Me;

public sealed record MeView
{
    public required string Name { get; init; }
    public required IReadOnlyList<PageLink> Links { get; init; }
}
