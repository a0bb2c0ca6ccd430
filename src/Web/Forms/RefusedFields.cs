using Goldseam.Domain.Entries;

namespace Goldseam.Web.Forms;

/// <summary>
/// How a field says that it was refused (WCAG 2.2, 3.3.1): it is marked as invalid, described by the sentence, and has the focus. What is
/// about a field is said at the field by a <c>FieldRefusal</c>, and what is about the whole form above it.
/// </summary>
static class RefusedFields
{
    /// <summary>What stands in a field beside a refusal: what was typed, without what cannot be kept where that is why.</summary>
    public static string? TypedAgain(this Refusal? refusal, string? typed) => refusal is HiddenCharacters ? Typed.Cleaned(typed ?? "") : typed;

    /// <summary>What is about no field by itself, to be said above the form.</summary>
    public static Refusal? OfTheWhole(this Refusal? refusal) => refusal is { About: null } ? refusal : null;

    /// <summary>On a page without that field it is about the whole.</summary>
    public static Refusal? OfAFieldIf(this Refusal? refusal, bool isThere) =>
        isThere || refusal is null ? refusal : refusal with { About = null };

    public static bool IsOf(this Refusal? refusal, string field) =>
        string.Equals(refusal?.About, field, StringComparison.OrdinalIgnoreCase);

    /// <param name="field">As the form names it.</param>
    /// <param name="hint">The id of what describes the field anyway.</param>
    public static IEnumerable<KeyValuePair<string, object>> Marks(this Refusal? refusal, string field, string? hint = null)
    {
        var isRefused = refusal.IsOf(field);
        if (isRefused || hint is not null)
            yield return new("aria-describedby", string.Join(' ', new[] { isRefused ? RefusalId : null, hint }.OfType<string>()));
        if (!isRefused) yield break;
        yield return new("aria-invalid", "true");
        yield return new("autofocus", true);
    }

    /// <summary>Of a fieldset of which one is chosen.</summary>
    public static IEnumerable<KeyValuePair<string, object>> MarksOfChoice(this Refusal? refusal, string field) =>
        refusal.IsOf(field) ? [.. refusal.Marks(field), new("role", "radiogroup"), new("tabindex", "-1")] : [];

    public const string RefusalId = "refusal";
}
