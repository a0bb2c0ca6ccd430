using Goldseam.Domain.Entries;

namespace Goldseam.Web.Forms;

static class RefusedFields
{
    /// <summary>What stands in a field beside a refusal: what was typed, without what cannot be kept where that is why.</summary>
    public static string? TypedAgain(this Refusal? refusal, string? typed) => refusal is HiddenCharacters ? Typed.Cleaned(typed ?? "") : typed;
}
