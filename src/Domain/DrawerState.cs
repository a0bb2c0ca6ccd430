using Goldseam.Domain.CheckIns;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Notes;
using Goldseam.Domain.Restores;

namespace Goldseam.Domain;

/// <summary>What one partner keeps, as far as it has come. Nothing here may reach a page of the other (I1).</summary>
public sealed class DrawerState(Fold fold)
{
    public static readonly Practices Practices = new(OwnCheckInsState.Practice, NotesState.Practice, OwnRestoresState.Practice);

    public OwnCheckInsState OwnCheckIns => fold.Of(OwnCheckInsState.Practice);
    public NotesState Notes => fold.Of(NotesState.Practice);
    public OwnRestoresState OwnRestores => fold.Of(OwnRestoresState.Practice);
}
