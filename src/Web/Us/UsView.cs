using Goldseam.Domain.Paces;
using Goldseam.Domain.Sides;

namespace Goldseam.Web.Us;

public sealed record UsView
{
    public required string? Other { get; init; }
    public required Pace? Pace { get; init; }
    public required Side? MineShared { get; init; }
    public required Side? Theirs { get; init; }

    /// <summary>Who reads has said, for themselves, that they broke something.</summary>
    public required bool Broke { get; init; }

    public required bool HasDays { get; init; }

    /// <summary>Early on it is unseen until something lies in it.</summary>
    public required bool JarIsInSight { get; init; }
}
