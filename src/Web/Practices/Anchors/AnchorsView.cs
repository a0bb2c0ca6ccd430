using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Anchors;
using Goldseam.Web.Guarding;

namespace Goldseam.Web.Practices.Anchors;

public sealed record AnchorsView : IRefusing
{
    public required Guid NewId { get; init; }
    public required string? Other { get; init; }
    public required Partner Me { get; init; }
    public required IReadOnlyList<Anchor> Held { get; init; }
    public required bool FromMonth { get; init; }
    public required string? Typed { get; init; }
    public required Refusal? Refusal { get; init; }

    /// <summary>Let go of, or put back, a moment ago on this page.</summary>
    public required Guid? Just { get; init; }
}
