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

    /// <summary>It was written alone, and its owner has not looked at it since as the other would see it.</summary>
    public required bool IsFromBefore { get; init; }

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

    /// <summary>Null where it was sent without any, and once they are gone.</summary>
    public required HardMomentWords? Words { get; init; }

    public required AnswerOnPage? Answer { get; init; }

    /// <summary>The other finds it; otherwise it is over, or another one took its place.</summary>
    public required bool IsThere { get; init; }

    /// <summary>Also one that another took the place of: it would come back with that.</summary>
    public required bool MayBeTakenBack { get; init; }

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
    public required AnswerOnPage? Answer { get; init; }
    public required bool IsOver { get; init; }

    /// <summary>Another one of the same partner's stands in its place.</summary>
    public required Guid? Newer { get; init; }

    public required bool HasMoreToRead { get; init; }

    /// <summary>One for each answer: the second of two quick taps is another form, and never swallowed.</summary>
    public required IReadOnlyList<Guid> NewIds { get; init; }

    public required AnswerForm? Typed { get; init; }
    public required Refusal? Refusal { get; init; }
}

public sealed record OwnHelpView
{
    public required IReadOnlyList<HelpOnPage> All { get; init; }

    /// <summary>The other was not told this time.</summary>
    public required bool IsNotTold { get; init; }

    /// <summary>Given where something that was sent before is there for them.</summary>
    public required string? HasOneBefore { get; init; }
}
