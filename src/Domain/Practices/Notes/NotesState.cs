using Goldseam.Domain.Entries;
using NodaTime;

namespace Goldseam.Domain.Practices.Notes;

public abstract record NoteEvent(Guid Id) : DrawerEvent;

[StoredAs("note.made.1")]
public sealed record NoteMade(Guid Id) : NoteEvent(Id);

[StoredAs("note.words.1", Keeping.Passing)]
public sealed record NoteWords(Guid Id, LongWords Words) : NoteEvent(Id);

[StoredAs("note.withdrawn.1")]
public sealed record NoteWithdrawn(Guid Id, long? Withdraws) : NoteEvent(Id), IWithdraws;

/// <summary>Its deletion was undone: its words follow once more, as an entry of their own.</summary>
[StoredAs("note.put-back.1")]
public sealed record NotePutBack(Guid Id) : NoteEvent(Id);

/// <summary>A note in the drawer. Its words are the entry after <paramref name="Seq"/> and are read from the log when shown.</summary>
/// <param name="At">When it was written first; put back, it keeps its day and its place.</param>
/// <param name="PutBack">When its words were stored once more.</param>
public sealed record Note(Guid Id, long Seq, Instant At, bool Withdrawn, Instant? PutBack)
{
    public WordsAt<NoteWords> Words => WordsAt.After<NoteWords>(Seq);
}

/// <summary>What one partner wrote down only for themselves, oldest first.</summary>
public sealed record NotesState(IReadOnlyList<Note> All)
{
    /// <summary>Longer than any words stay: what is older has faded and needs no hand.</summary>
    public static readonly Duration Horizon = Duration.FromDays(300);

    public static readonly Practice<NotesState, NoteEvent> Practice = new("notes", new([]), Evolve, Trim);

    static NotesState Evolve(NotesState state, NoteEvent what, Entry entry) => what switch
    {
        NoteMade e => new([.. state.All, new Note(e.Id, entry.Seq, entry.At, Withdrawn: false, null)]),
        NoteWords => state,
        NoteWithdrawn e => new([.. state.All.Select(n => n.Id == e.Id ? n with { Withdrawn = true } : n)]),
        NotePutBack e => new([.. state.All.Select(n => n.Id == e.Id ? n with { Seq = entry.Seq, Withdrawn = false, PutBack = entry.At } : n)]),
        _ => throw new UnknownEventException(what),
    };

    static NotesState Trim(NotesState state, LocalDate date) =>
        new([.. state.All.Where(n => (n.PutBack ?? n.At) > date.AtMidnight().InUtc().ToInstant() - Horizon)]);

    public IEnumerable<Note> Kept => All.Where(n => !n.Withdrawn);

    public Decision Keep(Guid id, LongWords words) =>
        All.Any(n => n.Id == id) ? Decision.AlreadySo : Decision.Of(new NoteMade(id), new NoteWords(id, words));

    public Decision Withdraw(Guid id) =>
        All.FirstOrDefault(n => n.Id == id) is not { } one ? new NoSuchNote()
        : one.Withdrawn ? Decision.AlreadySo
        : new NoteWithdrawn(id, one.Words.Seq);

    /// <param name="words">As its writer still has them: here they are gone.</param>
    public Decision PutBack(Guid id, LongWords words) =>
        All.FirstOrDefault(n => n.Id == id) is not { } one ? new NoSuchNote()
        : !one.Withdrawn ? Decision.AlreadySo
        : Decision.Of(new NotePutBack(id), new NoteWords(id, words));
}

public sealed record NoSuchNote() : Refusal(RefusalKind.NotHere, "That note is not here.");
