using System.Globalization;

namespace Goldseam.Web.Layout;

/// <summary>Enough of what somebody wrote to know which one it is.</summary>
public static class FirstWords
{
    /// <param name="most">In UTF-16 units; what is longer ends with a word, or where it has none so long, with a whole sign.</param>
    public static string In(string text, int most)
    {
        if (text.Length <= most) return text;
        var end = text.LastIndexOf(' ', most);
        return $"{text[..(end > most / 2 ? end : StringInfo.ParseCombiningCharacters(text).Last(at => at <= most))]} …";
    }
}
