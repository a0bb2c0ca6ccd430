using Goldseam.Domain.Entries;
using Goldseam.Web.Guarding;

namespace Goldseam.Web.Practices.Thanks;

public sealed record ThanksView : IRefusing
{
    public required Guid NewId { get; init; }
    public required string? Other { get; init; }
    public required IReadOnlyList<ThankYouOnPage> Jar { get; init; }
    public required int? Older { get; init; }
    public required ThanksForm? Typed { get; init; }
    public required Refusal? Refusal { get; init; }
}

/// <summary>Of these days, in the other's words.</summary>
public sealed record NewestThanksView(string Other, Words Words);
