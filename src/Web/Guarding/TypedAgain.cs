using Goldseam.Domain.Entries;

namespace Goldseam.Web.Guarding;

static class TypedAgain
{
    /// <summary>What stands in a field beside a refusal: what was typed, without what cannot be kept where that is why.</summary>
    public static string? Shown(this Refusal? refusal, string? typed) => refusal is HiddenCharacters ? Typed.Cleaned(typed ?? "") : typed;
}
