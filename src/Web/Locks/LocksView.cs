using Goldseam.Domain.Entries;
using Goldseam.Web.Guarding;

namespace Goldseam.Web.Locks;

public sealed record LocksView : IRefusing
{
    public required int Minutes { get; init; }
    public required bool OnDrawer { get; init; }
    public required string? Saw { get; init; }
    public required Refusal? Refusal { get; init; }
}
