using Goldseam.Domain.Practices.Sides;
using Goldseam.Web.Links;

namespace Goldseam.Web.Us;

public sealed record UsView
{
    public required string? Other { get; init; }
    public required Side? Theirs { get; init; }
    public required UsShelves Shelves { get; init; }
}
