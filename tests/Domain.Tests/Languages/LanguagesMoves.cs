using FsCheck;
using FsCheck.Fluent;
using Goldseam.Domain.Entries;

namespace Goldseam.Domain.Tests.Languages;

/// <summary>What lives do with the language they read.</summary>
sealed class LanguagesMoves : PracticeMoves
{
    public override IEnumerable<(int, Gen<Move>)> Deeds =>
        [(1, from who in Who from language in Gen.Elements("en", "pt-BR", "tlh") select (Move)new ChoosesALanguage(who, language))];

    public override IEnumerable<Deed> UnseenBy(Partner who, int form) => [new ChoosesALanguage(who, form % 2 == 0 ? "en" : "pt-BR")];

    public override IEnumerable<Decision> Tries(RecordState record, DrawerState drawer, Scene scene, Partner by) =>
        [drawer.OwnLanguages.Choose("pt-BR", ChoosesALanguage.All)];
}

sealed record ChoosesALanguage(Partner By, string Language) : Deed(By), ISaysHowItStands
{
    public static readonly IReadOnlyList<string> All = ["en", "pt-BR"];

    public override Decision DecideIn(Scene scene) => scene.Drawers[By].OwnLanguages.Choose(Language, All);
}
