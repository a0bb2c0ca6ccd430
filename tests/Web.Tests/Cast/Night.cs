namespace Goldseam.Web.Tests.Cast;

/// <summary>Too long for every change: <c>bin/night</c> runs it.</summary>
sealed class NightTheoryAttribute : TheoryAttribute
{
    public NightTheoryAttribute()
    {
        if (Environment.GetEnvironmentVariable("GOLDSEAM_NIGHT") is null) Skip = "At night: bin/night.";
    }
}
