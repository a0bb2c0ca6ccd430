namespace Goldseam.Web.Layout;

/// <summary>What a place is there for where nobody lives in it: its pages say so, and it may have some of its own. A usual place has none.</summary>
public sealed record Occasion
{
    /// <summary>What every page says first.</summary>
    public required Func<Texts, string> Notice { get; init; }

    /// <summary>What is said before the first word is written, in place of who could read it.</summary>
    public required Func<Texts, string> BeforeWriting { get; init; }

    /// <summary>Where the first page leads before anything else, and how that is called there.</summary>
    public required string Door { get; init; }

    public required Func<Texts, string> DoorName { get; init; }

    public required Action<IEndpointRouteBuilder> Map { get; init; }
}
