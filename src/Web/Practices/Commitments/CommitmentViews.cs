using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Commitments;
using Goldseam.Domain.Practices.Tellings;
using Goldseam.Web.Guarding;
using NodaTime;

namespace Goldseam.Web.Practices.Commitments;

public sealed record CommitmentFormView : IRefusing
{
    public required Commitment? Changed { get; init; }
    public required Guid NewId { get; init; }
    public required CommitmentForm Typed { get; init; }
    public required string? Other { get; init; }
    public required LocalDate Today { get; init; }
    public required Refusal? Refusal { get; init; }
}

public sealed record CommitmentView : IRefusing
{
    public required Commitment One { get; init; }
    public required string? Other { get; init; }
    public required bool IsMine { get; init; }
    public required LocalDate Today { get; init; }
    public required IReadOnlyList<ShownOccurrence> Days { get; init; }
    public required Refusal? Refusal { get; init; }
}

public sealed record CommitmentsView
{
    public required IReadOnlyList<Commitment> Mine { get; init; }
    public required IReadOnlyList<Commitment> Theirs { get; init; }

    /// <summary>What ended a short while ago, of both.</summary>
    public required IReadOnlyList<Commitment> Ended { get; init; }

    public required Partner Me { get; init; }
    public required string? Other { get; init; }
    public required LocalDate Today { get; init; }
}

public sealed record OccurrenceView : IRefusing
{
    public required ShownOccurrence One { get; init; }
    public required string? Other { get; init; }

    /// <summary>What was told by the mark that stands there.</summary>
    public required TellingKind? ToldWith { get; init; }

    /// <summary>Given after it was taken back: whether what was told by it stays.</summary>
    public required bool? StaysTold { get; init; }

    public required LocalDate Today { get; init; }
    public required Guid NewId { get; init; }
    public required string? Landed { get; init; }

    /// <summary>The newest telling about this promise.</summary>
    public required Guid? Told { get; init; }

    public required MarkForm? Typed { get; init; }
    public required LandingForm? TypedLanding { get; init; }

    /// <summary>Otherwise they are a tap further: early on nobody is led to thank.</summary>
    public required bool OffersThanks { get; init; }

    public required Refusal? Refusal { get; init; }
}
