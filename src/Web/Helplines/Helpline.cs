using System.Text.RegularExpressions;

namespace Goldseam.Web.Helplines;

/// <summary>What somebody who calls needs.</summary>
public enum Need
{
    /// <summary>Help that comes: police, an ambulance.</summary>
    Emergency,

    /// <summary>Somebody who listens, above all when staying alive is in question.</summary>
    Talking,

    /// <summary>To be safe from somebody close.</summary>
    Violence,
}

/// <summary>A number to call.</summary>
/// <param name="Name">What those who answer call themselves, in the language they answer in.</param>
/// <param name="Phone">As people write it down, for who calls from within the country.</param>
/// <param name="Source">Where the number was read. It is kept for who checks the list, and is never shown.</param>
/// <param name="Hours">When they answer; null where the source does not say.</param>
public sealed partial record Helpline(Need For, string Name, string Phone, string Source, string? Hours = null)
{
    const int LongestPhone = 20;
    const int LongestName = 60;

    /// <summary>The address that makes a phone dial.</summary>
    public string Href => "tel:" + Dialled;

    internal string Dialled => Phone.Replace(" ", "", StringComparison.Ordinal);

    /// <summary>What is wrong with it, as the end of a sentence, or null.</summary>
    internal string? Fault =>
        Name is not { Length: > 0 and <= LongestName } ? $"the number {Phone} needs a name of at most {LongestName} characters"
        : Phone.Length > LongestPhone || !AsWritten().IsMatch(Phone) ? $"the number of {Name} may hold only digits and single spaces, after a + if there is one"
        : string.IsNullOrWhiteSpace(Source) ? $"{Name} needs a source: where the number was read"
        : Hours?.Length > LongestName ? $"the hours of {Name} are too long"
        : null;

    [GeneratedRegex(@"^\+?[0-9]+( [0-9]+)*\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex AsWritten();
}

/// <summary>The numbers of one country.</summary>
/// <param name="Code">Two small letters, as at the end of the country's addresses.</param>
public sealed partial record Country(string Code, string Name, IReadOnlyList<Helpline> Lines)
{
    /// <inheritdoc cref="Helpline.Fault" />
    internal string? Fault =>
        !TwoLetters().IsMatch(Code) ? $"\"{Code}\" is not a country's two small letters"
        : string.IsNullOrWhiteSpace(Name) ? $"the country {Code} needs a name"
        : Lines.All(l => l.For != Need.Emergency) ? $"{Name} needs an emergency number"
        : Lines.GroupBy(l => l.Dialled, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice ? $"{Name} has {twice.Key} twice"
        : Lines.Select(l => l.Fault).FirstOrDefault(f => f is not null);

    [GeneratedRegex(@"^[a-z]{2}\z", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex TwoLetters();
}
