using FsCheck;
using FsCheck.Fluent;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Spaces;
using NodaTime;

namespace Goldseam.Domain.Tests.Practices.Spaces;

/// <summary>What lives do when one of them needs space.</summary>
sealed class SpacesMoves : PracticeMoves
{
    public override IEnumerable<(int, Gen<Move>)> Deeds =>
    [
        (4, from who in Who
            from minutes in Gen.Frequency<int>([(6, Gen.Choose(20, 24 * 60)), (1, Gen.Elements(0, 19, 24 * 60 + 1))])
            select (Move)new AsksForSpace(who, 0, minutes)),
        (3, Who.Select(w => (Move)new IsBack(w))),
    ];

    public override IEnumerable<Decision> Tries(RecordState record, DrawerState drawer, Scene scene, Partner by) =>
        NewestOf<SpaceAsked>(scene.RecordEntries, e => e.Id).SelectMany(id => new[]
        {
            AskingForSpace.Decide(record, id, scene.Now + SpacesState.Shortest, scene.Now, by), record.Spaces.End(id, by),
        });
}

sealed record AsksForSpace(Partner By, int Form, int Minutes, Instant? Until = null) : Deed(By)
{
    public Guid Id => new(Form, (short)By, 16, new byte[8]);

    public override Deed OnForm(int form) => this with { Form = form };

    public override Deed AsSentIn(Scene scene) => Until is null ? this with { Until = scene.Now + Duration.FromMinutes(Minutes) } : this;

    public override bool IsForgottenIn(Scene scene, bool isOld) => isOld || !scene.Record.Spaces.Sent[By].Knows(Id);

    public override Decision DecideIn(Scene scene) => AskingForSpace.Decide(scene.Record, Id, Until!.Value, scene.Now, By);
}

/// <summary>From the space that their page showed.</summary>
sealed record IsBack(Partner By, Guid? Of = null) : Deed(By)
{
    public override Deed AsSentIn(Scene scene) => Of is null ? this with { Of = scene.Record.Spaces.Of[By]?.Id ?? Guid.Empty } : this;

    public override Decision DecideIn(Scene scene) => scene.Record.Spaces.End(Of!.Value, By);
}
