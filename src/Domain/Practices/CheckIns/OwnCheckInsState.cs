using Goldseam.Domain.Entries;
using NodaTime;

namespace Goldseam.Domain.Practices.CheckIns;

public abstract record OwnCheckInEvent(Guid Id) : DrawerEvent;

[StoredAs("own-check-in.made.1")]
public sealed record OwnCheckInMade(Guid Id, LocalDate Day, long? Withdraws) : OwnCheckInEvent(Id), IWithdraws;

[StoredAs("own-check-in.words.1", Keeping.Passing)]
public sealed record OwnCheckInWords(Guid Id, Feeling Feeling, Words? Words) : OwnCheckInEvent(Id);

[StoredAs("own-check-in.withdrawn.1")]
public sealed record OwnCheckInWithdrawn(Guid Id, long? Withdraws) : OwnCheckInEvent(Id), IWithdraws;

/// <summary>The check-ins that are only their author's, in the drawer.</summary>
public sealed record OwnCheckInsState(IReadOnlyList<CheckIn> All)
{
    public static readonly Practice<OwnCheckInsState, OwnCheckInEvent> Practice = new(
        "own-check-ins", new([]), Evolve, (state, date) => new(CheckIn.Trimmed(state.All, date)));

    static OwnCheckInsState Evolve(OwnCheckInsState state, OwnCheckInEvent what, Entry entry) => what switch
    {
        OwnCheckInMade e => state.Answered(e, entry),
        OwnCheckInWords e => state.Each(c => c.Id == e.Id && !c.Withdrawn ? c with { Feeling = e.Feeling, Words = e.Words } : c),
        OwnCheckInWithdrawn e => state.Each(c => c.Id == e.Id ? c.WithoutWords() with { Withdrawn = true } : c),
        _ => throw new UnknownEventException(what),
    };

    OwnCheckInsState Each(Func<CheckIn, CheckIn> change) => new([.. All.Select(change)]);

    OwnCheckInsState Answered(OwnCheckInMade made, Entry entry)
    {
        var before = Of(made.Day);
        return new([
            .. All.Where(c => !ReferenceEquals(c, before)),
            new CheckIn(
                made.Id, entry.By, made.Day, Audience.OnlyMe, entry.Seq, before?.Earlier.Then(before.Id) ?? SentForms.None,
                Opened: false, Changed: false, Withdrawn: false, Feeling: null, Words: null)]);
    }

    /// <summary>The newest answer of a day up to this one.</summary>
    public CheckIn? Newest(LocalDate until) => All.Where(c => !c.Withdrawn && c.Day <= until).MaxBy(c => c.Day);

    public CheckIn? Of(LocalDate day) => All.FirstOrDefault(c => c.Day == day);

    public bool Knows(Guid form) => All.Any(c => c.Knows(form));

    public Decision Answer(Guid id, LocalDate day, Feeling feeling, Words? words) =>
        Knows(id) ? Decision.AlreadySo
        : Decision.Of(
            new OwnCheckInMade(id, day, Of(day) is { Withdrawn: false } before ? before.OwnWords.Seq : null),
            new OwnCheckInWords(id, feeling, words));

    /// <summary>Takes the day's own answer out of the drawer, if there is one.</summary>
    public Decision WithdrawDay(LocalDate day) =>
        Of(day) is { Withdrawn: false } one ? new OwnCheckInWithdrawn(one.Id, one.OwnWords.Seq) : Decision.AlreadySo;
}
