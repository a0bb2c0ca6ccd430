using Goldseam.Web.Tests.Cast;
using Goldseam.Web.Tests.Routes;

namespace Goldseam.Web.Tests.Noninterference;

/// <summary>Whatever two people do here, it changes no byte for anybody who is not one of them.</summary>
public sealed class StrangersTests
{
    /// <summary>They end the visit that sends them, and so are the last that somebody sends.</summary>
    static readonly string[] Last = ["POST /sign-out", "POST /passphrase", "POST /visits/end", "POST /visits/{id:guid}/end"];

    /// <summary>Their samples are Ben's own ways in: whoever sends them is Ben from then on.</summary>
    static readonly string[] OfBen = ["POST /sign-in", "POST /spare-key/use"];

    [Fact]
    public async Task Every_form_that_Mara_and_Jonas_send_changes_nothing_for_Ben_who_is_alone_and_for_Tom_who_is_Veras()
    {
        await using var scene = await Scene.Opens();
        var strangers = new[] { scene.Ben, scene.Tom };
        var jars = strangers.ToDictionary(s => s, s => s.RemembersJar());
        var before = await ServedTo(jars, scene);
        var taken = 0;
        foreach (var form in RouteSamples.Forms.Where(f => !OfBen.Contains(f.Route)).OrderBy(f => Last.Contains(f.Route)))
            foreach (var who in new[] { scene.Mara, scene.Jonas })
            {
                var reply = await form.Asked(scene, who);
                if (reply.Status is 200 or 302) taken++;
                if (Last.Contains(form.Route)) await who.Signs_in();
            }
        Assert.True(taken > 30, $"{taken} forms were taken");
        var after = await ServedTo(jars, scene);
        foreach (var (asked, bytes) in before) Assert.True(bytes == after[asked], $"{asked} has changed");
    }

    static async Task<Dictionary<string, string>> ServedTo(Dictionary<Person, IReadOnlyDictionary<string, string>> jars, Scene scene)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (stranger, jar) in jars)
            foreach (var page in RouteSamples.Pages.Select(s => s.AddressIn(scene)).Distinct(StringComparer.Ordinal).Where(a => a != "/leave"))
            {
                stranger.Has(jar);
                all[$"{stranger.Name}: {page}"] = await NoninterferenceTests.EverythingOf(stranger, scene.Place, [Question.Page(page)]);
            }
        return all;
    }
}
