using Goldseam.Domain.Practices.CheckIns;
using Goldseam.Web.Layout;

namespace Goldseam.Web.Practices.CheckIns;

/// <summary>How feelings and audiences are called on screen.</summary>
static class FeelingNames
{
    public static string Named(this Texts t, Feeling feeling) => feeling switch
    {
        Feeling.Raw => t["Raw|feeling"],
        Feeling.Heavy => t["Heavy|feeling"],
        Feeling.Steady => t["Steady|feeling"],
        Feeling.Warm => t["Warm|feeling"],
        Feeling.Open => t["Open|feeling"],
        Feeling.Numb => t["Numb|feeling"],
        Feeling.Angry => t["Angry|feeling"],
        Feeling.Afraid => t["Afraid|feeling"],
    };

    public static string Named(this Texts t, Audience audience) => audience switch
    {
        Audience.OnlyMe => t["Only me"],
        Audience.BothOfUs => t["Both of us"],
        Audience.WhenBothHaveAnswered => t["Opens when both have answered"],
    };

    /// <summary>As <see cref="AudienceLine"/> names them.</summary>
    public static string Sign(this Audience audience) => audience switch
    {
        Audience.OnlyMe => "me",
        Audience.BothOfUs => "both",
        Audience.WhenBothHaveAnswered => "when-both-answered",
    };
}
