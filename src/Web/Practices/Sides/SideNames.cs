using Goldseam.Domain.Practices.Sides;
using Goldseam.Web.Layout;

namespace Goldseam.Web.Practices.Sides;

/// <summary>How sides and outlooks are called on screen: by oneself, and of the other.</summary>
static class SideNames
{
    public static string Named(this Texts t, Side side) => side switch
    {
        Side.Hurt => t["I was hurt"],
        Side.Broke => t["I broke something we agreed"],
        Side.Both => t["Both|sides"],
    };

    public static string Shared(this Texts t, Side side, string name) => side switch
    {
        Side.Hurt => t["{0} says: “I was hurt.”", name],
        Side.Broke => t["{0} says: “I broke something we agreed.”", name],
        Side.Both => t["{0} says: “Both. I was hurt, and I broke something we agreed.”", name],
    };

    public static string Named(this Texts t, Outlook outlook) => outlook switch
    {
        Outlook.WantToTry => t["I want to try"],
        Outlook.DoNotKnow => t["I don’t know if I am staying"],
        Outlook.WantToEnd => t["I want to end it, with care"],
    };
}
