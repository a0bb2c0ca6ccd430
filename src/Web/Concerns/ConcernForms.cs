using System.Diagnostics.CodeAnalysis;
using Goldseam.Domain.Entries;
using Goldseam.Web.Guarding;

namespace Goldseam.Web.Concerns;

/// <summary>Three parts, whoever writes them: only the first has to be there.</summary>
public sealed record ConcernForm
{
    public const string Now = "now";
    public const string ForTheWeek = "week";

    public string? Id { get; init; }
    public string? Noticed { get; init; }
    public string? Did { get; init; }

    /// <summary>The third part of a question.</summary>
    public string? Asked { get; init; }

    /// <summary>The third part of an answer to one.</summary>
    public string? Meant { get; init; }

    /// <summary><see cref="Now"/> or <see cref="ForTheWeek"/>; what is neither is now.</summary>
    public string? When { get; init; }

    public bool TryRead(
        string? third, out Guid id, [NotNullWhen(true)] out Words? noticed, out Words? did, out Words? last, [NotNullWhen(false)] out Refusal? refusal)
    {
        (noticed, did, last) = (null, null, null);
        refusal = !Guid.TryParse(Id, out id) ? new NotThisForm()
            : !Typed.TryRead(Noticed, out noticed, out var no) ? no
            : !Typed.TryReadOptional(Did, out did, out no) ? no
            : !Typed.TryReadOptional(third, out last, out no) ? no
            : null;
        return refusal is null;
    }

    /// <summary>As it is shown again beside a refusal: without what cannot be kept.</summary>
    public ConcernForm Again(Refusal? refusal) => refusal is not HiddenCharacters ? this : this with
    {
        Noticed = Typed.Cleaned(Noticed ?? ""),
        Did = Typed.Cleaned(Did ?? ""),
        Asked = Typed.Cleaned(Asked ?? ""),
        Meant = Typed.Cleaned(Meant ?? ""),
    };
}

public sealed record ParkingForm
{
    /// <summary>"yes" or "no".</summary>
    public string? Parked { get; init; }
}

public sealed record WindowForm
{
    public string? Days { get; init; }
}
