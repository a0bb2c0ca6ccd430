using NodaTime;

namespace Goldseam.Domain;

/// <summary>How long what is passing stays.</summary>
public static class Fading
{
    public static readonly Duration After = Duration.FromDays(180);
}
