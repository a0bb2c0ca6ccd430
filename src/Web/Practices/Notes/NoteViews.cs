using Goldseam.Domain.Entries;
using Goldseam.Web.Guarding;
using NodaTime;

namespace Goldseam.Web.Practices.Notes;

/// <summary>A note as it is shown to its writer.</summary>
public sealed record NoteOnPage(Guid Id, LocalDate On, string Words)
{
    /// <summary>The page of older notes on which it stands.</summary>
    public int? Before { get; init; }

    /// <summary>A moment ago, on this page: its words are here for the last time.</summary>
    public bool IsDeleted { get; init; }

    /// <summary>It was put back a moment ago.</summary>
    public bool IsBack { get; init; }
}

public sealed record NoteWritingView : IRefusing
{
    public required Guid NewId { get; init; }

    /// <summary>Once there is a spare key.</summary>
    public required bool MayWrite { get; init; }

    public required string? Typed { get; init; }
    public required Refusal? Refusal { get; init; }
    public required bool IsEmpty { get; init; }
    public required bool Saved { get; init; }

    /// <summary>Where it stands on the page already, it is not sent once more.</summary>
    public required NoteOnPage? Made { get; init; }
}

public sealed record NotesView : IRefusing
{
    public required NoteWritingView Writing { get; init; }
    public required IReadOnlyList<NoteOnPage> Notes { get; init; }
    public required int? Older { get; init; }
    public Refusal? Refusal => Writing.Refusal;
}
