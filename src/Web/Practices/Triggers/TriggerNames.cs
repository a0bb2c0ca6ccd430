using Goldseam.Domain.Practices.Triggers;
using Goldseam.Web.Layout;

namespace Goldseam.Web.Practices.Triggers;

static class TriggerNames
{
    public static string Named(this Texts t, TriggerKind kind) =>
        kind == TriggerKind.Outside ? t["From outside: work, money, family, health"] : t["It brings back what happened"];

    /// <summary>In words: this is no measure of anybody.</summary>
    public static string Times(this Texts t, int times) => times switch
    {
        1 => t["once"],
        2 => t["twice"],
        3 => t["three times"],
        4 => t["four times"],
        5 => t["five times"],
        6 => t["six times"],
        7 => t["seven times"],
        8 => t["eight times"],
        9 => t["nine times"],
        10 => t["ten times"],
        _ => t["more than ten times"],
    };
}
