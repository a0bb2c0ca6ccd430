using Goldseam.Domain.Entries;
using Goldseam.Web.Guarding;
using NodaTime;

namespace Goldseam.Web.Couples;

public sealed record InvitationView
{
    /// <summary>Null while nobody has been asked.</summary>
    public required string? Code { get; init; }

    public required LocalDateTime? Until { get; init; }

    /// <summary>Where another phone reaches this place; null while it is not known to lead here.</summary>
    public required string? Origin { get; init; }

    /// <summary>Whether the operator gave this place an address at all.</summary>
    public required bool HasAddress { get; init; }
}

public sealed record JoinWayInView : IRefusing
{
    public required JoinForm Typed { get; init; }
    public required Refusal? Refusal { get; init; }
    public required string Suggestion { get; init; }
}

public sealed record NameView : IRefusing
{
    public required Domain.Couples.Person Myself { get; init; }
    public required NameForm Typed { get; init; }
    public required Refusal? Refusal { get; init; }
}
