using Goldseam.Domain.Entries;
using Goldseam.Web.Guarding;

namespace Goldseam.Web.Members;

public sealed record BeginView : IRefusing
{
    public required BeginForm Typed { get; init; }
    public required Refusal? Refusal { get; init; }
    public required string Suggestion { get; init; }
    public required bool NeedsCode { get; init; }
}

public sealed record ReadersView
{
    public required string? OperatorName { get; init; }
    public required RunBy RunBy { get; init; }
    public required string Back { get; init; }
    public required string Next { get; init; }
}

public sealed record RenewalView : IRefusing
{
    public required Refusal? Refusal { get; init; }
    public required string Suggestion { get; init; }
}

public sealed record SignInView : IRefusing
{
    public required SignInForm Typed { get; init; }
    public required Refusal? Refusal { get; init; }
    public required string? ReturnTo { get; init; }
}

public sealed record SpareKeyView : IRefusing
{
    /// <summary>They have one already, and this one takes its place.</summary>
    public required bool HasOne { get; init; }

    public required string SpareKey { get; init; }
    public required Refusal? Refusal { get; init; }
    public required bool First { get; init; }
}

public sealed record UnlockView : IRefusing
{
    /// <summary>Above a form that waits, and not on a page of its own.</summary>
    public required bool InPlace { get; init; }

    public required OpensWith OpensWith { get; init; }
    public required string? ReturnTo { get; init; }
    public required Refusal? Refusal { get; init; }

    /// <summary>What asks, where somebody is in.</summary>
    public required string? Heading { get; init; }
}

public sealed record UnlockedView(string Token, string Drafts);

public sealed record UseSpareKeyView : IRefusing
{
    public required UseSpareKeyForm Typed { get; init; }
    public required Refusal? Refusal { get; init; }
    public required string Suggestion { get; init; }
}
