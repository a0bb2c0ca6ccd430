using FsCheck;
using FsCheck.Fluent;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Chapters;

namespace Goldseam.Domain.Tests.Practices.Chapters;

/// <summary>What lives do with chapters.</summary>
sealed class ChaptersMoves : PracticeMoves
{
    static readonly Gen<Chapter?> AChapter =
        Gen.Elements<Chapter?>(null, Chapter.FirstDays, Chapter.Steadying, Chapter.Understanding, Chapter.Ours);

    public override IEnumerable<(int, Gen<Move>)> Deeds =>
    [
        (2, from who in Who from chapter in AChapter from saw in AChapter from stale in Gen.Elements(true, false)
            select (Move)new ChoosesAChapter(who, chapter, saw, stale)),
    ];

    public override IEnumerable<Deed> UnseenBy(Partner who, int form) => [new ChoosesAChapter(who, Chapter.Closeness, null, false)];

    public override IEnumerable<Decision> Tries(RecordState record, DrawerState drawer, Scene scene, Partner by) =>
        [drawer.OwnChapters.Choose(Chapter.Ours, drawer.OwnChapters.Chosen), drawer.OwnChapters.Choose(Chapter.Ours, Chapter.Closeness)];
}

/// <summary>Chooses a chapter on a page that is up to date, or on one that saw another one.</summary>
sealed record ChoosesAChapter(Partner By, Chapter? Chapter, Chapter? Saw, bool IsStale) : Deed(By), ISaysHowItStands
{
    public override Deed AsSentIn(Scene scene) => IsStale ? this : this with { Saw = scene.Drawers[By].OwnChapters.Chosen, IsStale = true };

    public override Decision DecideIn(Scene scene) => scene.Drawers[By].OwnChapters.Choose(Chapter, Saw);
}
