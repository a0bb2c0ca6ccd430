using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.HardMoments;
using Goldseam.Web.Guarding;
using Goldseam.Web.Practices.WhatHelps;
using NodaTime;

namespace Goldseam.Web.Practices.HardMoments;

public sealed record HardMomentView : IRefusing
{
    /// <summary>The reader's own name, as the other would read it.</summary>
    public required string Me { get; init; }

    public required string? Other { get; init; }

    /// <summary>Kinds of moment that have a name, in the order in which they were written.</summary>
    public required IReadOnlyList<HelpOnPage> Moments { get; init; }

    /// <summary>The one that is shown; null where none was written.</summary>
    public required HelpOnPage? Chosen { get; init; }

    /// <summary>One of one's own that stands.</summary>
    public required HardMoment? Mine { get; init; }

    /// <summary>One of the other's that stands, here also while it shows nowhere by itself.</summary>
    public required HardMoment? Theirs { get; init; }

    public required Guid NewId { get; init; }
    public required Refusal? Refusal { get; init; }
}

/// <summary>After letting the other know: it is there, and need not be waited for.</summary>
public sealed record SentHardMomentView : IRefusing
{
    /// <inheritdoc cref="HardMomentView.Me"/>
    public required string Me { get; init; }

    public required string Other { get; init; }
    public required HardMoment One { get; init; }

    /// <summary>Null where it was sent without any, and once they have faded.</summary>
    public required HardMomentWords? Words { get; init; }

    public required LocalDate Today { get; init; }
    public required Refusal? Refusal { get; init; }
}

public sealed record AnswerHardMomentView : IRefusing
{
    public required string Other { get; init; }
    public required HardMoment One { get; init; }

    /// <inheritdoc cref="SentHardMomentView.Words"/>
    public required HardMomentWords? Words { get; init; }

    /// <summary>On which a time is named: tomorrow, or today in the hours after midnight.</summary>
    public required LocalDate Day { get; init; }

    public required bool IsToday { get; init; }
    public required bool IsOver { get; init; }
    public required bool HasMoreToRead { get; init; }
    public required Guid NewId { get; init; }
    public required AnswerForm? Typed { get; init; }
    public required Refusal? Refusal { get; init; }
}

public sealed record OwnHelpView
{
    public required IReadOnlyList<HelpOnPage> All { get; init; }

    /// <summary>Given where the other was not told once more.</summary>
    public required string? NotToldAgain { get; init; }
}
