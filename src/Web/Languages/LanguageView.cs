using Goldseam.Domain.Entries;
using Goldseam.Web.Guarding;
using Goldseam.Web.Layout;

namespace Goldseam.Web.Languages;

public sealed record LanguageView : IRefusing
{
    public required IReadOnlyList<Texts> All { get; init; }

    /// <summary>The one of this page, whoever said so.</summary>
    public required string Now { get; init; }

    public required string Saw { get; init; }
    public required Refusal? Refusal { get; init; }
}
