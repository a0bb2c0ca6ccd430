using Goldseam.Domain.Entries;
using Goldseam.Domain.Languages;

namespace Goldseam.Domain.Tests.Languages;

/// <summary>Mara reads in the language she chose, among those there are.</summary>
public sealed class OwnLanguagesTests
{
    static readonly string[] All = ["en", "pt-BR"];

    static OwnLanguagesState After(params DrawerEvent[] given) => Cast.Drawer(Cast.Mara, given).OwnLanguages;

    [Fact]
    public void One_that_is_there_is_chosen_and_another_after_it()
    {
        Assert.Null(After().Chosen);
        After().Choose("pt-BR", All).Comes_to(new OwnLanguageChosen("pt-BR"));
        var portuguese = After(new OwnLanguageChosen("pt-BR"));
        Assert.Equal("pt-BR", portuguese.Chosen);
        portuguese.Choose("en", All).Comes_to(new OwnLanguageChosen("en"));
        Assert.Equal("en", After(new OwnLanguageChosen("pt-BR"), new OwnLanguageChosen("en")).Chosen);
    }

    [Fact]
    public void The_same_again_changes_nothing() => After(new OwnLanguageChosen("pt-BR")).Choose("pt-BR", All).Is_already_so();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("pt")]
    [InlineData("PT-br")]
    [InlineData("tlh")]
    public void One_that_is_not_there_is_refused(string? language) => After().Choose(language, All).Is_refused_as<NoSuchLanguage>();

    /// <summary>A translation may go again; what was chosen is said anew only by its owner.</summary>
    [Fact]
    public void One_that_is_no_longer_there_stays_chosen_and_cannot_be_chosen_anew()
    {
        var gone = After(new OwnLanguageChosen("pt-BR"));
        Assert.Equal("pt-BR", gone.Chosen);
        gone.Choose("pt-BR", ["en"]).Is_refused_as<NoSuchLanguage>();
    }
}
