using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.WhatHelps;
using Goldseam.Web.Guarding;

namespace Goldseam.Web.Practices.WhatHelps;

/// <summary>One of what helps, with its words.</summary>
/// <param name="IsShown">The other can read it.</param>
/// <param name="IsAsShown">In just these words.</param>
public sealed record HelpOnPage(OwnHelp One, OwnHelpWords Words, bool IsShown, bool IsAsShown);

public sealed record WhatHelpsView : IRefusing
{
    public required string? Other { get; init; }
    public required IReadOnlyList<HelpOnPage> All { get; init; }
    public required bool HasRoom { get; init; }
    public required Guid NewId { get; init; }

    /// <summary>Taken back a moment ago: its words are on this page for the last time.</summary>
    public required (HelpKind Kind, OwnHelpWords Words)? Gone { get; init; }

    public required Refusal? Refusal { get; init; }
}

public sealed record WriteHelpView : IRefusing
{
    public required string? Other { get; init; }
    public required HelpKind Kind { get; init; }
    public required HelpForm Typed { get; init; }
    public required Refusal? Refusal { get; init; }

    /// <summary>It stands already, and can be deleted; null before that.</summary>
    public required HelpOnPage? Standing { get; init; }
}

public sealed record HelpPreviewView : IRefusing
{
    public required string Other { get; init; }
    public required HelpOnPage Of { get; init; }

    /// <summary>Written when its owner was alone here: kept from here, it goes with a hard moment.</summary>
    public required bool IsFromBefore { get; init; }

    public required Guid NewId { get; init; }
    public required Refusal? Refusal { get; init; }
}

public sealed record TheirHelpView
{
    public required string Other { get; init; }
    public required IReadOnlyList<(HelpKind Kind, HelpWords Words)> All { get; init; }
}
