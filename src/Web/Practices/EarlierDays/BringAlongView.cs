using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Promises;
using Goldseam.Web.Guarding;

namespace Goldseam.Web.Practices.EarlierDays;

public sealed record BringAlongView : IRefusing
{
    public required Guid Id { get; init; }

    /// <summary>Null where nothing of it is to come any more.</summary>
    public required Terms? Terms { get; init; }

    public required string Mine { get; init; }
    public required string Other { get; init; }
    public required bool IsPaused { get; init; }
    public required Refusal? Refusal { get; init; }
}
