using FsCheck;
using FsCheck.Fluent;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Thanks;

namespace Goldseam.Domain.Tests.Practices.Thanks;

/// <summary>What lives do with thanks.</summary>
sealed class ThanksMoves : PracticeMoves
{
    public override IEnumerable<(int, Gen<Move>)> Deeds =>
    [
        (2, Who.Select(w => (Move)new GivesThanks(w, 0))),
    ];

    public override IEnumerable<Decision> Tries(RecordState record, DrawerState drawer, Scene scene, Partner by) =>
        NewestOf<ThankYouMade>(scene.RecordEntries, e => e.Id)
            .Select(id => record.Thanks.Give(id, scene.TodayOf(by), Cast.Say("More.")));
}

sealed record GivesThanks(Partner By, int Form) : Deed(By)
{
    public Guid Id => new(Form, (short)By, 8, new byte[8]);

    public override Deed OnForm(int form) => this with { Form = form };

    public override Decision DecideIn(Scene scene) =>
        scene.Record.Thanks.Give(Id, scene.TodayOf(By), Words.Stored($"You sat by me {Form}"));
}
