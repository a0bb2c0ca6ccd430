using Goldseam.Domain.Entries;

namespace Goldseam.Web.Forms;

/// <summary>How a choice travels in a form: its name in lower case with dashes, and nothing else is accepted.</summary>
static class Choice
{
    public static string Name<T>(T value) where T : struct, Enum => Named(value.ToString());

    /// <summary>WhenBothHaveAnswered is when-both-have-answered on pages and in forms.</summary>
    public static string Named(string value) =>
        string.Concat(value.Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));

    public static bool TryRead<T>(string? name, out T value) where T : struct, Enum
    {
        foreach (var one in Enum.GetValues<T>())
        {
            if (Name(one) != name) continue;
            value = one;
            return true;
        }
        value = default;
        return false;
    }
}

public sealed record NotThisForm() : Refusal(RefusalKind.NotLikeThis, "Part of this form did not arrive. Your words are still here: send it again.");
