using Goldseam.Domain.Entries;

namespace Goldseam.Domain.Practices.Anchors;

public abstract record AnchorEvent(Guid Id) : RecordEvent;

/// <summary>One of the two says what worked.</summary>
[StoredAs("anchor.made.1")]
public sealed record AnchorMade(Guid Id, Line What) : AnchorEvent(Id);

/// <summary>The other holds on to it, too: now it is an anchor of both.</summary>
[StoredAs("anchor.kept.1")]
public sealed record AnchorKept(Guid Id) : AnchorEvent(Id);

/// <summary>Either lets go of it, at any time and without a reason.</summary>
[StoredAs("anchor.let-go.1")]
public sealed record AnchorLetGo(Guid Id) : AnchorEvent(Id);

/// <summary>Whoever let go of it did so by mistake.</summary>
[StoredAs("anchor.put-back.1")]
public sealed record AnchorPutBack(Guid Id) : AnchorEvent(Id);

/// <param name="LetGoBy">Only who let go of it can put it back.</param>
public sealed record Anchor(Guid Id, Partner By, Line What, bool KeptByBoth, Partner? LetGoBy)
{
    public bool LetGo => LetGoBy is not null;

    /// <summary>Whose it is, as a form carries what its page showed.</summary>
    public string Seen => KeptByBoth ? "kept-by-both" : "offered";
}

/// <summary>What worked for the two, in a word or two; something to hold on to when it is hard.</summary>
public sealed record AnchorsState(IReadOnlyList<Anchor> All)
{
    /// <summary>More than this hold nothing.</summary>
    public const int Most = 12;

    const int MostRemembered = 30;

    public static readonly Practice<AnchorsState, AnchorEvent> Practice = new("anchors", new([]), Evolve);

    static AnchorsState Evolve(AnchorsState state, AnchorEvent what, Entry entry) => what switch
    {
        AnchorMade e => new([.. Fewer(state.All), new(e.Id, entry.By, e.What, KeptByBoth: false, LetGoBy: null)]),
        AnchorKept e => state.Each(a => a.Id == e.Id && a.By != entry.By ? a with { KeptByBoth = true } : a),
        AnchorLetGo e => state.Each(a => a.Id == e.Id && !a.LetGo ? a with { LetGoBy = entry.By } : a),
        AnchorPutBack e => state.Each(a => a.Id == e.Id && a.LetGoBy == entry.By ? a with { LetGoBy = null } : a),
        _ => throw new UnknownEventException(what),
    };

    /// <summary>Those that were let go are forgotten first, and only to make room.</summary>
    static IEnumerable<Anchor> Fewer(IReadOnlyList<Anchor> all) =>
        all.Count < MostRemembered ? all : all.Except([all.FirstOrDefault(a => a.LetGo) ?? all[0]]);

    AnchorsState Each(Func<Anchor, Anchor> change) => new([.. All.Select(change)]);

    public IEnumerable<Anchor> Held => All.Where(a => !a.LetGo);

    public Anchor? Of(Guid id) => All.FirstOrDefault(a => a.Id == id);

    public Decision Make(Guid id, Line what) =>
        All.Any(a => a.Id == id) ? Decision.AlreadySo
        : Held.Count() >= Most ? new AnchorsEnough(Most)
        : new AnchorMade(id, what);

    public Decision Keep(Guid id, Partner by) =>
        Held.FirstOrDefault(a => a.Id == id) is not { } one ? new NoSuchAnchor()
        : one.KeptByBoth || one.By == by ? Decision.AlreadySo
        : new AnchorKept(id);

    public Decision LetGo(Guid id) =>
        Of(id) is not { } one ? new NoSuchAnchor()
        : one.LetGo ? Decision.AlreadySo
        : new AnchorLetGo(id);

    public Decision PutBack(Guid id, Partner by) =>
        Of(id) is not { } one || one.LetGo && one.LetGoBy != by ? new NoSuchAnchor()
        : !one.LetGo ? Decision.AlreadySo
        : Held.Count() >= Most ? new AnchorsEnough(Most)
        : new AnchorPutBack(id);
}

public sealed record NoSuchAnchor() : Refusal(RefusalKind.NotHere, "That is not here any more.");

public sealed record AnchorsEnough(int Most) : Refusal(RefusalKind.NotLikeThis, "There is room for {0} of these. Remove one first.")
{
    public override IReadOnlyList<object> Arguments => [Most];
}
