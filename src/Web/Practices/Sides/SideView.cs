using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Sides;
using Goldseam.Web.Guarding;

namespace Goldseam.Web.Practices.Sides;

public sealed record SideView : IRefusing
{
    public required Guid NewId { get; init; }
    public required string? Saw { get; init; }
    public required SideForm Typed { get; init; }
    public required Refusal? Refusal { get; init; }
    public required string? Other { get; init; }

    /// <summary>As it stands, apart from what is typed.</summary>
    public required Side? Stated { get; init; }

    public required Side? Shared { get; init; }
    public required Side? Theirs { get; init; }
}
