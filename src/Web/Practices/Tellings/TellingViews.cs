using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Promises;
using Goldseam.Domain.Practices.Tellings;
using Goldseam.Web.Guarding;
using Goldseam.Web.Layout;
using Goldseam.Web.Links;
using Goldseam.Web.Practices.Paces;
using NodaTime;

namespace Goldseam.Web.Practices.Tellings;

public sealed record TellView
{
    public required string? Other { get; init; }
    public required PaceOnPage? Pace { get; init; }
    public required IReadOnlyList<PageLink> Smaller { get; init; }
}

public sealed record TellWordsView : IRefusing
{
    public required TellingKind Kind { get; init; }
    public required string? Other { get; init; }
    public required PaceOnPage? Pace { get; init; }
    public required LocalDate Today { get; init; }

    /// <summary>Of what cannot wait, the one of this kind that was told today.</summary>
    public required Guid? ToldToday { get; init; }

    /// <summary>One's own, that it may be about.</summary>
    public required IReadOnlyList<Promise> Promises { get; init; }

    public required TellForm Typed { get; init; }
    public required Refusal? Refusal { get; init; }
}

public sealed record TellingView : IRefusing
{
    public required Telling One { get; init; }
    public required bool IsMine { get; init; }
    public required bool IsFolded { get; init; }

    /// <summary>One's own, and not there for the other yet.</summary>
    public required bool Arrives { get; init; }

    public required bool WithSomeone { get; init; }
    public required TellingWords? Words { get; init; }
    public required IReadOnlyList<ReplyOnPage> Replies { get; init; }
    public required Promise? About { get; init; }
    public required string? Other { get; init; }
    public required LocalDate Today { get; init; }
    public required Guid NewId { get; init; }
    public required ReplyForm? Typed { get; init; }
    public required Refusal? Refusal { get; init; }
}

/// <param name="Begins">Its first words; null while its reader has not opened it, or where they are gone.</param>
public sealed record TellingOnPage(Telling Of, string? Begins)
{
    const int MostLetters = 60;

    public static TellingOnPage From(Telling one, Partner me, FoundWords words) =>
        new(one, one.IsOpenTo(me) && words.At(one.Words) is { Words.Text: var text }
            ? FirstWords.In(text.Split('\n', 2)[0].Trim(), MostLetters) : null);
}

public sealed record TellingsView
{
    public required IReadOnlyList<TellingOnPage> All { get; init; }

    /// <summary>What lay here closed and is gone.</summary>
    public required IReadOnlyList<Telling> TakenBack { get; init; }

    public required Partner Me { get; init; }
    public required string? Other { get; init; }
    public required bool? Holds { get; init; }
}
