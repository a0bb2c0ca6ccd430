using Goldseam.Domain.CheckIns;
using Goldseam.Domain.Couples;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Paces;
using Goldseam.Domain.Restores;
using Goldseam.Domain.Sides;

namespace Goldseam.Domain;

/// <summary>What the two share, as far as it has come.</summary>
public sealed class RecordState(Fold fold)
{
    public static readonly Practices Practices = new(
        CouplesState.Practice, CheckInsState.Practice, SidesState.Practice, PacesState.Practice, RestoresState.Practice);

    public CouplesState Couples => fold.Of(CouplesState.Practice);
    public CheckInsState CheckIns => fold.Of(CheckInsState.Practice);
    public SidesState Sides => fold.Of(SidesState.Practice);
    public PacesState Paces => fold.Of(PacesState.Practice);
    public RestoresState Restores => fold.Of(RestoresState.Practice);
}
