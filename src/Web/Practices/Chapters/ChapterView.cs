using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Chapters;
using Goldseam.Web.Guarding;

namespace Goldseam.Web.Practices.Chapters;

public sealed record ChapterView : IRefusing
{
    public required Chapter? Chosen { get; init; }

    /// <summary>The one that holds, chosen or not.</summary>
    public required Chapter Now { get; init; }

    public required string? Other { get; init; }
    public required Refusal? Refusal { get; init; }
}
