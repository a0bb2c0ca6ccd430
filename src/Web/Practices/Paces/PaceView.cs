using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Paces;
using Goldseam.Web.Guarding;
using NodaTime;

namespace Goldseam.Web.Practices.Paces;

public sealed record PaceView : IRefusing
{
    public required Guid NewId { get; init; }
    public required string? Saw { get; init; }
    public required string? Chosen { get; init; }
    public required Pace? Mine { get; init; }
    public required Pace? Theirs { get; init; }
    public required string? Other { get; init; }
    public required bool MaySet { get; init; }
    public required Loosening? Waiting { get; init; }
    public required LocalDateTime? Holds { get; init; }
    public required Refusal? Refusal { get; init; }
}
