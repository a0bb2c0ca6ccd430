using Goldseam.Domain.Languages;
using Goldseam.Web.Guarding;
using Goldseam.Web.Languages;
using Goldseam.Web.Layout;
using Goldseam.Web.Tests.Cast;

namespace Goldseam.Web.Tests.Languages;

/// <summary>Each of the two reads in their own language, and nobody is asked while there is one alone.</summary>
public sealed class LanguagePagesTests
{
    const string Accents = "en-XA", FromTheRight = "ar-XB";

    /// <summary>With the two languages that nobody speaks.</summary>
    static Task<Place> Opens() => Place.Opens(null, "--environment=Development");

    static Task<Reply> Chooses(Person who, string? language, string saw = "") => who.Sends("/language", ("language", language ?? ""), ("saw", saw));

    static (string? Language, string? Direction) Of(Reply page) =>
        (page.Html.DocumentElement.GetAttribute("lang"), page.Html.DocumentElement.GetAttribute("dir"));

    static async Task<string?> Reads(Person who, string path = "/me", string? accept = null) =>
        Of(await who.Opens(path, accept is null ? [] : [("Accept-Language", accept)])).Language;

    [Fact]
    public async Task While_there_is_one_language_nobody_is_asked()
    {
        await using var place = await Place.Opens();
        var mara = await place.Founds("Mara");
        Assert.Null((await mara.Opens("/me")).Html.QuerySelector("a[href='/language']"));
        Assert.Equal(404, (await mara.Opens("/language")).Status);
        Assert.Equal("en", await Reads(mara, accept: Accents));
        Assert.DoesNotContain(Cookies.Language, mara.Jar.Keys);
    }

    [Fact]
    public async Task One_reads_what_one_chose_and_the_other_sees_nothing_of_it()
    {
        await using var place = await Opens();
        var (mara, jonas) = await place.Couple();
        var before = (await jonas.Opens("/us")).Body;
        Assert.Equal("/language", (await mara.Opens("/me")).Html.QuerySelector("main nav a, main .lines a, main a.row")?.GetAttribute("href"));
        Assert.Equal("/me", (await Chooses(mara, Accents)).Location);
        var me = await mara.Opens("/me");
        Assert.Equal((Accents, null), Of(me));
        Assert.Contains(PseudoLanguages.WithAccents("Sign out"), me.Html.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Accents, (await mara.Opens("/language")).Html.QuerySelector("input[name=language][checked]")?.GetAttribute("value"));
        Assert.Equal("en", await Reads(jonas));
        Assert.Equal(before, (await jonas.Opens("/us")).Body);
        await Chooses(mara, FromTheRight, saw: Accents);
        Assert.Equal((FromTheRight, "rtl"), Of(await mara.Opens("/today")));
    }

    [Fact]
    public async Task It_goes_along_to_another_browser_and_stays_when_the_visit_has_ended()
    {
        await using var place = await Opens();
        var mara = await place.Founds("Mara");
        await Chooses(mara, Accents);
        var there = mara.Elsewhere();
        Assert.Equal("en", await Reads(there, "/sign-in"));
        await there.Signs_in();
        Assert.Equal(Accents, await Reads(there));
        await there.Signs_out();
        Assert.Equal(Accents, await Reads(there, "/sign-in"));
        // What another browser shows is no reason to ask: it follows when somebody signs in there.
        await Chooses(there, "en", saw: Accents);
        Assert.Equal(401, (await there.Opens("/me")).Status);
    }

    [Theory]
    [InlineData("en-GB,en;q=0.9", "en")]
    [InlineData("tlh", "en")]
    [InlineData("EN-xa", Accents)]
    [InlineData("tlh,ar-XB;q=0.5,en-XA;q=0.7", Accents)]
    [InlineData("ar-XB;q=0,*;q=0.1", "en")]
    [InlineData(";;q=,=", "en")]
    public async Task Before_anybody_chose_the_browser_says_it(string accept, string language)
    {
        await using var place = await Opens();
        Assert.Equal(language, await Reads(place.Meets("Mara"), "/", accept));
    }

    [Fact]
    public async Task One_that_is_not_there_is_refused_kindly_and_a_cookie_of_one_says_nothing()
    {
        await using var place = await Opens();
        var mara = await place.Founds("Mara");
        var refused = await Chooses(mara, "tlh");
        Assert.Equal(422, refused.Status);
        Assert.Contains(new NoSuchLanguage().Sentence, refused.Text, StringComparison.Ordinal);
        await Chooses(mara, Accents);
        Assert.Equal(422, (await Chooses(mara, "en", saw: "ar-XB")).Status);
        Assert.Equal(Accents, await Reads(mara));
        mara.Jar[Cookies.Language] = "tlh";
        Assert.Equal("en", await Reads(mara));
    }

    [Theory]
    [InlineData("/calm")]
    [InlineData("/help")]
    [InlineData("/first-days")]
    [InlineData("/offline")]
    public async Task What_the_phone_keeps_is_the_same_bytes_whoever_asks(string path)
    {
        await using var place = await Opens();
        var mara = await place.Founds("Mara");
        var before = (await place.Meets("Jonas").Opens(path)).Body;
        await Chooses(mara, FromTheRight);
        var page = await mara.Opens(path, ("Accept-Language", Accents));
        Assert.Equal("en", Of(page).Language);
        Assert.Equal(before, page.Body);
    }

    [Fact]
    public void A_sentence_keeps_its_placeholders_and_the_rest_of_it_is_no_English()
    {
        foreach (var t in LanguageList.Read(isDevelopment: true).All.Skip(1))
            foreach (var sentence in Pages.Catalogue.Sentences)
            {
                var said = sentence.One is { } one ? t.Count(3, one, sentence.Key, "", "", "") : t[sentence.Key, "", "", "", ""].Value;
                Assert.DoesNotMatch("[A-Za-z{}]", said);
            }
    }

    [Fact]
    public void In_production_there_is_what_was_translated() =>
        Assert.Equal([Texts.English], LanguageList.Read(isDevelopment: false).All);
}
