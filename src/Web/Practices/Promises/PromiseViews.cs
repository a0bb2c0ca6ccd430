using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Promises;
using Goldseam.Domain.Practices.Tellings;
using Goldseam.Web.Guarding;
using NodaTime;

namespace Goldseam.Web.Practices.Promises;

public sealed record PromiseFormView : IRefusing
{
    public required Promise? Changed { get; init; }
    public required Guid NewId { get; init; }
    public required PromiseForm Typed { get; init; }
    public required string? Other { get; init; }
    public required LocalDate Today { get; init; }
    public required Refusal? Refusal { get; init; }
}

public sealed record PromiseView : IRefusing
{
    /// <summary>So many times it comes up, those nearest to today; the calendar has the rest.</summary>
    public const int MostDays = 7;

    public required Promise One { get; init; }
    public required string? Other { get; init; }
    public required bool IsMine { get; init; }
    public required LocalDate Today { get; init; }
    public required IReadOnlyList<OccurrenceOnPage> Days { get; init; }
    public required Refusal? Refusal { get; init; }
}

public sealed record PromisesView
{
    public required IReadOnlyList<Promise> Mine { get; init; }
    public required IReadOnlyList<Promise> Theirs { get; init; }

    /// <summary>What ended a short while ago, of both.</summary>
    public required IReadOnlyList<Promise> Ended { get; init; }

    public required Partner Me { get; init; }
    public required string? Other { get; init; }
    public required LocalDate Today { get; init; }
}

public sealed record OccurrenceView : IRefusing
{
    public required OccurrenceOnPage One { get; init; }
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
