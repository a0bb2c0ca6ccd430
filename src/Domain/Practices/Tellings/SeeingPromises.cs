using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Promises;

namespace Goldseam.Domain.Practices.Tellings;

/// <summary>
/// Promises as one of the two sees them. That the other did not keep something is said by what they told, folded; until that is opened
/// no other place says more than if nothing had been said.
/// </summary>
public static class SeeingPromises
{
    public static PromisesState Seen(PromisesState promises, TellingsState tellings, Partner reader) =>
        tellings.All.Any(t => IsShut(t) && t.By != reader)
            ? promises with { All = [.. promises.All.Select(c => c.By == reader ? c : Unsaid(c, tellings))] }
            : promises;

    static bool IsShut(Telling one) => one is { Kind: TellingKind.NotKept, Opened: false, Promise: not null };

    static Promise Unsaid(Promise one, TellingsState tellings)
    {
        bool Waits(Mark mark) =>
            mark.Said == Said.NotKept
            && tellings.OfOneTime(one.Id, mark.Day, one.StandsOn(mark.Day), TellingKind.NotKept) is { } told && IsShut(told);
        return one.Marks.Any(Waits)
            ? one with { Marks = [.. one.Marks.Select(m => Waits(m) ? m with { Said = null } : m).Where(m => !m.IsBlank)] }
            : one;
    }
}
