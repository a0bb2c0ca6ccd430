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

    /// <summary>What is wrong with it, each as the end of a sentence.</summary>
    internal IEnumerable<string> Faults()
    {
        if (Name.Length is 0 or > LongestName) yield return $"the number {Phone} needs a name of at most {LongestName} characters";
        if (Phone.Length > LongestPhone || !AsWritten().IsMatch(Phone))
            yield return $"the number of {Name} may hold only digits and single spaces, after a + if there is one";
        if (string.IsNullOrWhiteSpace(Source)) yield return $"{Name} needs a source: where the number was read";
        if (Hours?.Length > LongestName) yield return $"the hours of {Name} are too long";
    }

    [GeneratedRegex(@"^\+?[0-9]+( [0-9]+)*\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex AsWritten();
}

/// <summary>The numbers of one country.</summary>
/// <param name="Code">Two small letters, as at the end of the country's addresses.</param>
public sealed partial record Country(string Code, string Name, IReadOnlyList<Helpline> Lines)
{
    /// <inheritdoc cref="Helpline.Faults" />
    internal IEnumerable<string> Faults()
    {
        if (!TwoLetters().IsMatch(Code)) yield return $"\"{Code}\" is not a country's two small letters";
        if (string.IsNullOrWhiteSpace(Name)) yield return $"the country {Code} needs a name";
        if (Lines.All(l => l.For != Need.Emergency)) yield return $"{Name} needs an emergency number";
        foreach (var (phone, _) in Lines.CountBy(l => l.Dialled, StringComparer.Ordinal).Where(l => l.Value > 1))
            yield return $"{Name} has {phone} twice";
        foreach (var fault in Lines.SelectMany(l => l.Faults())) yield return fault;
    }

    [GeneratedRegex(@"^[a-z]{2}\z", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex TwoLetters();
}
