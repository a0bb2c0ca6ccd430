using Goldseam.Domain.Practices.Tellings;
using Goldseam.Web.Layout;

namespace Goldseam.Web.Practices.Tellings;

static class TellingNames
{
    public static string Named(this Texts t, TellingKind kind) => kind switch
    {
        TellingKind.PlansChanged => t["Plans changed"],
        TellingKind.NotKept => t["I did not keep something"],
        TellingKind.Harder => t["Something harder"],
        TellingKind.TheyContactedMe => t["They contacted me"],
        TellingKind.HealthRisk => t["A health risk"],
        TellingKind.Danger => t["Somebody is in danger"],
        _ => t["An update"],
    };

    /// <summary>The question above the words.</summary>
    public static string Asked(this Texts t, TellingKind kind) => kind switch
    {
        TellingKind.PlansChanged => t["What has changed?"],
        TellingKind.NotKept => t["What happened?"],
        TellingKind.Harder => t["What is it?"],
        TellingKind.TheyContactedMe => t["What came, and what did you do?"],
        TellingKind.HealthRisk => t["What does the other need to know?"],
        TellingKind.Danger => t["Who is in danger, and where?"],
        _ => t["What is new?"],
    };
}
