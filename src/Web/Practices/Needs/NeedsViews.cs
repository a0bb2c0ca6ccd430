using System.Globalization;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Needs;
using Goldseam.Store.Visits;
using Goldseam.Web.Guarding;
using NodaTime;

namespace Goldseam.Web.Practices.Needs;

/// <summary>One need as both can read it.</summary>
/// <param name="Said">Null where nothing was said back.</param>
/// <param name="More">What its owner added.</param>
public sealed record NeedOnPage(Need Of, Words Need, Words? Said, Words? More)
{
    public static async Task<IReadOnlyList<NeedOnPage>> AllOf(Partner owner, Visit visit, View view)
    {
        if (view.Record.Needs.Of(owner) is not { } shown) return [];
        var found = await visit.ReadWords([
            shown.Words, .. shown.Each.Select(n => n.SaidBack?.Words).OfType<WordsAt>(), .. shown.Each.Select(n => n.More).OfType<WordsAt>()]);
        var needs = found.At(shown.Words)?.Listed() ?? [];
        return [.. shown.Each.Zip(needs, (one, words) => new NeedOnPage(one, words, found.At(one.SaidBack?.Words)?.Words, found.At(one.More)?.Words))];
    }
}

/// <summary>What was typed to one need, and was refused.</summary>
public sealed record TypedToANeed(string? Number, string? Words)
{
    public bool IsTo(NeedOnPage one) => Number == one.Of.Number.ToString(CultureInfo.InvariantCulture);
}

public sealed record NeedsView : IRefusing
{
    public required string? Other { get; init; }
    public required OwnNeedsState Own { get; init; }

    /// <summary>As they stand in the drawer.</summary>
    public required OwnNeedsWords Words { get; init; }

    /// <summary>The version that the other can read; null where that is none.</summary>
    public required Guid? ShownAs { get; init; }

    public required IReadOnlyList<NeedOnPage> Shown { get; init; }

    public required LocalDate Today { get; init; }
    public required Guid NewId { get; init; }
    public required TypedToANeed? Typed { get; init; }
    public required Refusal? Refusal { get; init; }
}

public sealed record WriteNeedsView : IRefusing
{
    public required string? Other { get; init; }
    public required NeedsForm Typed { get; init; }

    /// <summary>To a need of before all of them were deleted.</summary>
    public TypedToANeed? TypedToANeed { get; init; }

    /// <summary>As they stand now; null where nothing does.</summary>
    public required OwnNeedsWords? Standing { get; init; }

    public required bool IsShown { get; init; }

    /// <summary>Deleted a moment ago: the words are on this page for the last time.</summary>
    public required OwnNeedsWords? Gone { get; init; }

    public required Guid NewId { get; init; }
    public required Refusal? Refusal { get; init; }
}

public sealed record NeedsPreviewView : IRefusing
{
    public required string Other { get; init; }
    public required OwnNeedsWords Words { get; init; }
    public required Guid Newest { get; init; }
    public required bool IsShown { get; init; }
    public required bool IsAsShown { get; init; }
    public required Guid NewId { get; init; }
    public required Refusal? Refusal { get; init; }
}

public sealed record TheirNeedsView : IRefusing
{
    public required string Other { get; init; }

    /// <summary>The version on this page; null where there is nothing to read.</summary>
    public required Guid? Version { get; init; }

    public required IReadOnlyList<NeedOnPage> All { get; init; }
    public required Guid NewId { get; init; }
    public required TypedToANeed? Typed { get; init; }
    public required Refusal? Refusal { get; init; }
}
