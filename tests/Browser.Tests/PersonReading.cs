using System.Text.RegularExpressions;
using Goldseam.Web.Languages;

namespace Goldseam.Browser.Tests;

/// <summary>What is asked for in English is found on a page in a pseudo-language, too, where each letter wears its accent.</summary>
sealed partial class Person
{
    /// <summary>Brackets, and the marks that turn the direction of what is written.</summary>
    const string Around = @"[\[\]\u202A-\u202E\u2066-\u2069]*";

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    string InTheirLanguage(string selector) => language is null ? selector
        : Quoted().Replace(selector, q => $":is({q.Value}, :has-text('{PseudoLanguages.WithAccents(q.Groups["words"].Value)}'))");

    /// <summary>As a pattern. Names stay as they are, so each letter may be itself.</summary>
    string Reading(string words) => language is null ? Regex.Escape(words)
        : Around + string.Concat(words.Select(letter => letter == ' ' ? $@"{Around}\s+{Around}"
            : $"(?:{Regex.Escape($"{letter}")}|{Regex.Escape(PseudoLanguages.WithAccents($"{letter}"))}){Around}"));

    /// <summary>What a form carries for a person to read: names, and whatever has a space in it.</summary>
    static IEnumerable<string> WordsOf(string? form) => (form ?? "").Split('&').Select(f => f.Split('=', 2)).Where(f => f.Length == 2)
        .Select(f => (Field: f[0], Words: Uri.UnescapeDataString(f[1].Replace('+', ' '))))
        .Where(f => f.Words.Trim().Contains(' ', StringComparison.Ordinal) || f.Field is "name" or "what")
        .Select(f => f.Words.Trim());

    [GeneratedRegex(@":has-text\('(?<words>[^']*)'\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quoted();
}
