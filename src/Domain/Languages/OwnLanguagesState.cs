using Goldseam.Domain.Entries;

namespace Goldseam.Domain.Languages;

public abstract record OwnLanguageEvent : DrawerEvent;

/// <param name="Language">As a page says it: <c>en</c>, <c>pt-BR</c>.</param>
[StoredAs("language.chosen.1")]
public sealed record OwnLanguageChosen(string Language) : OwnLanguageEvent;

/// <summary>The language in which one reads all of this. It is nobody else's matter, and what people type has none of ours.</summary>
/// <param name="Chosen">Null until they chose: then their browser says it.</param>
public sealed record OwnLanguagesState(string? Chosen)
{
    public static readonly Practice<OwnLanguagesState, OwnLanguageEvent> Practice = new("own-languages", new((string?)null), Evolve);

    static OwnLanguagesState Evolve(OwnLanguagesState state, OwnLanguageEvent what, Entry entry) => what switch
    {
        OwnLanguageChosen e => new(e.Language),
        _ => throw new UnknownEventException(what),
    };

    /// <summary>What is chosen, as a form carries what its page showed.</summary>
    public string Seen => Chosen ?? "";

    /// <param name="all">Those that there are.</param>
    public Decision Choose(string? language, IEnumerable<string> all) =>
        language is null || !all.Contains(language, StringComparer.Ordinal) ? new NoSuchLanguage()
        : language == Chosen ? Decision.AlreadySo
        : new OwnLanguageChosen(language);
}

public sealed record NoSuchLanguage() : Refusal(RefusalKind.NotLikeThis,
    "Goldseam is not in that language yet. Choose one of these.", "language");
