using NodaTime;

namespace Goldseam.Web.Tests.Cast;

/// <summary>A clock that stands still until it is told otherwise. It begins on a Sunday evening.</summary>
sealed class FakeClock : IClock
{
    public Instant Now { get; set; } = Instant.FromUtc(2026, 11, 22, 18, 0);

    public Instant GetCurrentInstant() => Now;

    public void Passes(Duration duration) => Now += duration;
}
