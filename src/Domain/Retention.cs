using NodaTime;

namespace Goldseam.Domain;

/// <summary>How long what is passing stays.</summary>
public static class Retention
{
    public static readonly Duration Default = Duration.FromDays(180);
}
