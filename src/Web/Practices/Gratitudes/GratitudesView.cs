using Goldseam.Domain.Entries;
using Goldseam.Web.Guarding;

namespace Goldseam.Web.Practices.Gratitudes;

public sealed record GratitudesView : IRefusing
{
    public required Guid NewId { get; init; }
    public required string? Other { get; init; }
    public required IReadOnlyList<ShownGratitude> Jar { get; init; }
    public required int? Older { get; init; }
    public required GratitudeForm? Typed { get; init; }
    public required Refusal? Refusal { get; init; }
}

/// <summary>Of these days, in the other's words.</summary>
public sealed record ThanksView(string Other, Words Words);
