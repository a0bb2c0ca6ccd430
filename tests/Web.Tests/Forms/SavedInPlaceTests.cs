using Goldseam.Web.Tests.Cast;
using Goldseam.Web.Tests.Routes;
using NodaTime;

namespace Goldseam.Web.Tests.Forms;

/// <summary>
/// What a script puts in the place of a form says aloud what happened. From there the keys go on, too: the script lets them stand where
/// the news is. A refusal has a place of its own: see <see cref="Refusals"/>.
/// </summary>
public sealed class SavedInPlaceTests
{
    [Fact]
    public async Task Whatever_is_answered_in_place_says_what_was_done()
    {
        await using var scene = await Scene.Opens();
        var inPlace = new List<string>();
        foreach (var sample in RouteSamples.Forms.Where(s => !RouteSamples.IsPublic(scene.Place, s)))
        {
            var reply = await sample.Asked(scene, scene.Mara, headers: ("HX-Request", "true"));
            scene.Place.Waits(Duration.FromSeconds(1));
            if ((await scene.Mara.Opens("/visit")).Status == 401) await scene.Mara.Signs_in();
            if (reply.Status != 200 || reply.Header("HX-Redirect") is not null || reply.Text.StartsWith("<!DOCTYPE", StringComparison.Ordinal)) continue;
            inPlace.Add($"{sample}");
            Assert.True(reply.Html.QuerySelector("[data-announce]:not([data-announce=''])") is not null, $"{sample} says nothing: {reply.Text}");
        }
        Assert.Contains("POST /thanks", inPlace);
        Assert.Contains("POST /check-ins", inPlace);
    }
}
