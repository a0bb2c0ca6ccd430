using System.Collections.Frozen;
using System.Globalization;
using Goldseam.Domain;
using Goldseam.Web.Guarding;
using NodaTime.Text;

namespace Goldseam.Web.Forms;

/// <summary>
/// What somebody wrote in a form that could not be taken, for showing it again. Everything is words but what is secret, what the page
/// itself had put in, and what can only be a choice, a day or a number: a new practice loses nobody's words by being forgotten here.
/// </summary>
static class TypedWords
{
    /// <summary>Never shown again, whatever happened.</summary>
    public static readonly FrozenSet<string> Secret =
        new[] { Guard.TokenField, "passphrase", "now", "spareKey", "lastGroup", "pin", "code", "operatorCode", "signInName" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Says what the page showed, or where to go on.</summary>
    public static readonly FrozenSet<string> OfThePage =
        new[] { "id", "saw", "from", "first", "before", "rows", "proof", "offered", "waited", "returnTo", "go", "then" }.ToFrozenSet(StringComparer.Ordinal);

    static readonly FrozenSet<string> Choices =
        new[] { typeof(RecordState).Assembly, typeof(TypedWords).Assembly }.SelectMany(a => a.GetTypes()).Where(t => t.IsEnum)
            .SelectMany(t => t.GetEnumNames()).Select(Choice.Named).Append("yes").ToFrozenSet(StringComparer.Ordinal);

    static readonly LocalTimePattern Times = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public static List<string> In(IFormCollection form) =>
        [.. from field in form
            where !Secret.Contains(field.Key) && !OfThePage.Contains(field.Key)
            from value in field.Value
            where !string.IsNullOrWhiteSpace(value) && !IsNoWord(value)
            select value];

    static bool IsNoWord(string value) =>
        Choices.Contains(value) || Guid.TryParse(value, out _) || int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _)
        || LocalDatePattern.Iso.Parse(value).Success || Times.Parse(value).Success;
}
