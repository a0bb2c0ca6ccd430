using Goldseam.Domain.CheckIns;
using Goldseam.Domain.Couples;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Restores;

namespace Goldseam.Domain;

/// <summary>What the two share, as far as it has come.</summary>
public sealed class RecordState(Fold fold)
{
    public static readonly Practices Practices = new(CouplesState.Practice, CheckInsState.Practice, RestoresState.Practice);

    public CouplesState Couples => fold.Of(CouplesState.Practice);
    public CheckInsState CheckIns => fold.Of(CheckInsState.Practice);
    public RestoresState Restores => fold.Of(RestoresState.Practice);
}
