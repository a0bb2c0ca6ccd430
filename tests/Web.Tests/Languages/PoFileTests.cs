using Goldseam.Web.Languages;
using Goldseam.Web.Layout;

namespace Goldseam.Web.Tests.Languages;

public sealed class PoFileTests
{
    const string French =
        """
        # Somebody
        msgid ""
        msgstr ""
        "Language: fr\n"

        #: src/Web/A.razor
        msgid "Today"
        msgstr "Aujourd’hui"
        #: src/Web/A.razor
        msgctxt "feeling"
        msgid "Open"
        msgstr ""
        "Ouv"
        "ert"

        #, csharp-format
        msgid "{0} entry"
        msgid_plural "{0} entries"
        msgstr[0] "{0} entrée"
        msgstr[1] "{0} d’entrées"
        msgstr[2] "{0} entrées"

        #, fuzzy
        msgid "Us"
        msgstr "Vous"

        msgid "Me"
        msgstr ""

        msgid "A \"word\" with a \\ and\na line"
        msgstr "Un «\tmot»"

        #~ msgid "Yesterday"
        #~ msgstr "Hier"
        """;

    static readonly IReadOnlyList<PoEntry> Read = PoFile.Read(new StringReader(French));

    [Fact]
    public void Sentences_contexts_and_forms_are_read()
    {
        Assert.Equal(["Today", "Open", "{0} entry", "Us", "Me", "A \"word\" with a \\ and\na line"], Read.Select(e => e.Sentence));
        Assert.Equal(["Aujourd’hui"], Read[0].Translations);
        Assert.Equal(("feeling", "Ouvert"), (Read[1].Context, Read[1].Translations[0]));
        Assert.Equal("{0} entries", Read[2].Plural);
        Assert.Equal(["{0} entrée", "{0} d’entrées", "{0} entrées"], Read[2].Translations);
        Assert.Equal(["Un «\tmot»"], Read[5].Translations);
    }

    [Fact]
    public void What_is_uncertain_or_empty_stays_English()
    {
        Assert.All(Read.Where(e => e.Sentence is "Us" or "Me"), e => Assert.Empty(e.Translations));
        var t = new Texts("fr", System.Globalization.CultureInfo.GetCultureInfo("fr"), Read);
        Assert.Equal("Ouvert", t["Open|feeling"].Value);
        Assert.Equal("Open", t["Open|hours"].Value);
        Assert.Equal("Us", t["Us"].Value);
        Assert.Equal("Me", t["Me"].Value);
        Assert.Equal("1 entrée", t.Count(1, "{0} entry", "{0} entries"));
        Assert.Equal("3 entrées", t.Count(3, "{0} entry", "{0} entries"));
    }
}
