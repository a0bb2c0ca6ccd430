using Goldseam.Web.Guarding;
using Goldseam.Web.Tests.Cast;
using Goldseam.Web.Tests.Routes;

namespace Goldseam.Web.Tests.Access;

/// <summary>Every route, for everybody, with everybody's ids. What must come follows from whether the route is for everyone.</summary>
public sealed class AccessMatrixTests
{
    static readonly int[] LetIn = [200, 204, 302, 422];

    [Fact]
    public async Task Who_has_no_visit_gets_only_what_is_for_everyone()
    {
        await using var scene = await Scene.Opens();
        var (wrong, cells) = (new List<string>(), 0);
        foreach (var who in new[] { "anonymous", "signed out", "made up" })
        {
            foreach (var sample in RouteSamples.All)
            {
                var stranger = await Stranger(scene, who);
                var reply = await sample.Asked(scene, stranger);
                var isRight = RouteSamples.IsPublic(scene.Place, sample)
                    ? LetIn.Contains(reply.Status)
                    : reply.Status == 401 && reply.IsHtml;
                cells++;
                if (!isRight) wrong.Add($"{who}: {sample} -> {reply}");
                if (RouteSamples.IsPublic(scene.Place, sample)) continue;

                var bare = await sample.Asked(scene, await Stranger(scene, who), null, ("HX-Request", "true"));
                cells++;
                if (bare.Status != 401 || bare.Body.Length != 0) wrong.Add($"{who}, by script: {sample} -> {bare}");
            }
        }
        Assert.Equal("", string.Join('\n', wrong));
        Assert.True(cells > 120, $"{cells} cells");
    }

    [Fact]
    public async Task Own_ids_open_and_all_others_are_not_there()
    {
        await using var scene = await Scene.Opens();
        var (wrong, cells) = (new List<string>(), 0);
        var people = new[] { scene.Mara, scene.Jonas, scene.Vera };
        foreach (var sample in RouteSamples.All)
        {
            foreach (var person in people)
            {
                foreach (var (whose, id) in Addressed(sample, scene))
                {
                    await person.Signs_in();
                    var reply = await sample.Asked(scene, person, id);
                    var isRight = whose is null || id == sample.Ids!(scene).Of(person) ? LetIn.Contains(reply.Status) : reply.Status == sample.Elsewhere;
                    cells++;
                    if (!isRight) wrong.Add($"{person.Name}: {sample} with an id of {whose} -> {reply}");
                }
            }
        }
        Assert.Equal("", string.Join('\n', wrong));
        Assert.True(cells > 120, $"{cells} cells");
    }

    static IEnumerable<(string? Whose, Guid? Id)> Addressed(RouteSample sample, Scene scene)
    {
        if (sample.Ids is null) return [(null, null)];
        var ids = sample.Ids(scene);
        return [("Mara", ids.Mara), ("Jonas", ids.Jonas), ("Vera", ids.Vera), ("nobody", Guid.Parse(scene.Place.NewId()))];
    }

    [Fact]
    public async Task A_foreign_id_answers_byte_for_byte_like_one_that_never_was()
    {
        await using var scene = await Scene.Opens();
        foreach (var sample in RouteSamples.All.Where(s => s.Ids is not null))
        {
            var ids = sample.Ids!(scene);
            foreach (var header in new[] { ("X-Plain", "1"), ("HX-Request", "true") })
            {
                var jar = scene.Mara.RemembersJar();
                var replies = new List<string>();
                foreach (var id in new[] { Guid.Parse(scene.Place.NewId()), ids.Jonas, ids.Vera }.Where(id => id != ids.Mara))
                {
                    scene.Mara.Has(jar);
                    scene.Place.Random.Begins_a_page();
                    replies.Add((await sample.Asked(scene, scene.Mara, id, header)).Bytes);
                    scene.Place.Random.Goes_on();
                }
                Assert.Single(replies.Distinct(StringComparer.Ordinal));
            }
        }
    }

    [Fact]
    public async Task A_private_page_without_a_visit_is_the_door()
    {
        await using var scene = await Scene.Opens();
        foreach (var sample in RouteSamples.Pages.Where(s => !RouteSamples.IsPublic(scene.Place, s)))
        {
            var reply = await scene.Place.Meets("Nobody").Opens(sample.AddressIn(scene));
            Assert.Equal(401, reply.Status);
            Assert.NotNull(reply.Html.QuerySelector("form[action='/sign-in'] input[name=passphrase]"));
            Assert.Equal(sample.AddressIn(scene), reply.Html.QuerySelector("input[name=returnTo]")!.GetAttribute("value"));
        }
    }

    static async Task<Person> Stranger(Scene scene, string who)
    {
        var stranger = scene.Place.Meets("Mara");
        if (who == "signed out")
        {
            await stranger.Signs_in();
            var jar = stranger.RemembersJar();
            await stranger.Signs_out();
            stranger.Has(jar);
        }
        else if (who == "made up") stranger.Jar[Cookies.Visit] = new string('A', 43);
        // A form of a page that anybody may open: the token is right, the visit is not there.
        await stranger.Opens("/visit");
        return stranger;
    }
}
