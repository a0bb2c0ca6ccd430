using Goldseam.Web.Links;

namespace Goldseam.Web.Me;

public sealed record MeView
{
    public required string Name { get; init; }
    public required ILookup<Pocket, MeLink> Links { get; init; }
}
