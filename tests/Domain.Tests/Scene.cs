using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.CheckIns;
using Goldseam.Domain.Tests.Couples;
using Goldseam.Domain.Tests.Practices.CheckIns;
using NodaTime;

namespace Goldseam.Domain.Tests;

/// <summary>One record and two drawers, each numbered by itself, and the moment it is. Mara has founded; Jonas may come.</summary>
sealed class Scene
{
    readonly Fold recordFold = Fold.Whole(RecordState.Practices, []);
    readonly Dictionary<Partner, Fold> drawerFolds;
    /// <summary>A form is never as old as the week that the record remembers, wherever the two have travelled since.</summary>
    const int OldestTabInDays = 4;

    readonly List<(Deed Deed, LocalDate Day)> sent = [];
    readonly List<Guid> checkIns = [];

    public Scene()
    {
        drawerFolds = Both.ToDictionary(p => p, _ => Fold.Whole(DrawerState.Practices, []));
        Append(Record.Couples.Found(PersonName.Stored("Mara"), Life.Zones[0]), Partner.First);
    }

    public static IReadOnlyList<Partner> Both { get; } = [Partner.First, Partner.Second];

    /// <summary>Two days before the clocks change in Berlin.</summary>
    public Instant Now { get; private set; } = Instant.FromUtc(2026, 3, 27, 20, 0);

    /// <summary>As a page finds it: without what is of no use any more today.</summary>
    public RecordState Record => new(Today(RecordState.Practices, recordFold));

    public IReadOnlyDictionary<Partner, DrawerState> Drawers =>
        drawerFolds.ToDictionary(d => d.Key, d => new DrawerState(Today(DrawerState.Practices, d.Value)));

    public Moments Written { get; private set; } = Moments.None;

    public List<Entry> RecordEntries { get; } = [];
    public Dictionary<Partner, List<Entry>> DrawerEntries { get; } = Both.ToDictionary(p => p, _ => new List<Entry>());

    public IEnumerable<List<Entry>> Streams => DrawerEntries.Values.Prepend(RecordEntries);

    public object StateOf(Practice practice) => Today(RecordState.Practices, recordFold).Of(practice);

    Fold Today(StreamPractices practices, Fold all) => new(practices, all.Of, [], Now.InUtc().Date);

    public bool IsHere(Partner partner) => Record.Couples[partner] is not null;

    public LocalDateTime ClockOf(Partner partner) => Record.Couples[partner]!.At(Now);

    public LocalDate TodayOf(Partner partner) => Record.Couples[partner]!.At(Now).Date;

    /// <summary>The id of what was once made with such an event, counted back from the newest.</summary>
    /// <param name="by">By this one, but for each third, which may be of either.</param>
    /// <param name="isMade">Where it can be made in more than one way.</param>
    public Guid MadeBack<T>(int back, Func<T, Guid> id, Partner? by = null, Func<T, bool>? isMade = null) where T : RecordEvent
    {
        var anyones = by is null || back % 3 == 2;
        return RecordEntries.Where(e => anyones || e.By == by).Select(e => e.What).OfType<T>()
            .Where(e => isMade?.Invoke(e) != false).Reverse().Skip(anyones ? back : back / 2)
            .Select(id).FirstOrDefault();
    }

    /// <summary>The id of a check-in that was once made, counted back from the newest.</summary>
    public Guid CheckInBack(int back) => back < checkIns.Count ? checkIns[^(back + 1)] : Guid.Empty;

    /// <returns>Null where nobody is there to do it.</returns>
    public Step? Do(Move move)
    {
        var before = Record.CheckIns;
        switch (move)
        {
            case Passes passes:
                Now += Duration.FromHours(passes.Hours);
                return new(null, default, Decision.AlreadySo, before, before);
            case SendsAgain again:
                if (again.Back >= sent.Count) return null;
                var (old, day) = sent[^(again.Back + 1)];
                if (day < TodayOf(old.By).PlusDays(-OldestTabInDays)) return null;
                return Do(old is ChecksIn answer && again.Said is { } said ? answer with { Said = said } : old);
            case Deed deed when IsHere(deed.By) || deed is Joins:
                deed = deed.AsSentIn(this);
                var decision = deed.DecideIn(this);
                Append(decision, deed.By);
                if (!IsHere(deed.By)) return null;
                sent.Add((deed, TodayOf(deed.By)));
                if (deed is ChecksIn { Id: var id } && decision.Events.Count > 0) checkIns.Add(id);
                return new(deed, TodayOf(deed.By), decision, before, Record.CheckIns);
            default:
                return null;
        }
    }

    /// <summary>Does it where it lies in the drawer alone; leaves it where it would move something in the record.</summary>
    public void DoUnseen(Deed deed)
    {
        if (!IsHere(deed.By)) return;
        var decision = deed.AsSentIn(this).DecideIn(this);
        if (decision.Events.All(e => e is DrawerEvent)) Append(decision, deed.By);
    }

    void Append(Decision decision, Partner by)
    {
        foreach (var what in decision.Events)
        {
            var (entries, fold) = what is RecordEvent ? (RecordEntries, recordFold) : (DrawerEntries[by], drawerFolds[by]);
            var entry = new Entry(entries.Count + 1, what, by, Now);
            entries.Add(entry);
            if (what is RecordEvent) Written = Written.With(entry);
            fold.Add(entry);
        }
    }
}

/// <summary>What one move came to. <paramref name="Day"/> is today for who did it.</summary>
/// <param name="Deed">Null where only time passed.</param>
sealed record Step(Deed? Deed, LocalDate Day, Decision Decision, CheckInsState Before, CheckInsState After);
