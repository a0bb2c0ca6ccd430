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
        _ => t["An update"],
    };

    /// <summary>The question above the words.</summary>
    public static string Asked(this Texts t, TellingKind kind) => kind switch
    {
        TellingKind.PlansChanged => t["What has changed?"],
        TellingKind.NotKept => t["What happened?"],
        TellingKind.Harder => t["What is it?"],
        _ => t["What is new?"],
    };
}
