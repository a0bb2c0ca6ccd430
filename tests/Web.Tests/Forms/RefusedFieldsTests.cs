using Goldseam.Web.Forms;
using Goldseam.Web.Tests.Cast;
using Goldseam.Web.Tests.Routes;
using NodaTime;

namespace Goldseam.Web.Tests.Forms;

/// <summary>
/// Whatever somebody typed into a field that cannot be taken, that field says so and no other: see <see cref="Refusals"/> for what every
/// refusal holds to besides.
/// </summary>
public sealed class RefusedFieldsTests
{
    static readonly string[] Wrong = ["", "a\u202Eb", new('x', 20_100), "2026-99-99", "1987-01-01", "99:99", "0", "xx"];

    /// <summary>It lets somebody in, or closes what is open: each is tried where nothing else was.</summary>
    static readonly string[] AtTheDoor = ["/sign-in", "/begin", "/join", "/passphrase", "/unlock", "/spare-key", "/devices"];

    /// <summary>The page puts these in, and nobody types them; what is wrong with them is wrong with the form.</summary>
    static readonly HashSet<string> OfThePage = new(StringComparer.Ordinal)
    {
        "audience", "kind", "page", "start", "offer", "parked", "when", "taker",
        "form", "help", "number", "saidBack", "POST /hard-moments/{id:guid}/answer answer", "POST /hard-moments/{id:guid}/answer day",
        // Once a time was named, its field is gone.
        "POST /hard-moments/{id:guid}/answer at",
        "POST /check-ins/{id:guid}/put-back feeling", "POST /check-ins/{id:guid}/put-back words",
    };

    /// <summary>Saying which of the two does not fit would tell a stranger who is here.</summary>
    static readonly HashSet<string> SaidOfBoth = new(StringComparer.Ordinal)
    {
        "POST /sign-in signInName", "POST /sign-in passphrase", "POST /spare-key/use signInName",
    };

    [Fact]
    public async Task A_field_that_was_refused_says_so_to_either_of_them()
    {
        await using var scene = await Scene.Opens();
        foreach (var sample in RouteSamples.Forms.Where(s => s.Form is not null && !IsOfTheDoor(s))) await EachFieldOf(scene, sample);
    }

    [Fact]
    public async Task A_field_that_was_refused_at_the_door_says_so_where_that_tells_nothing()
    {
        foreach (var sample in RouteSamples.Forms.Where(s => s.Form is not null && IsOfTheDoor(s)))
        {
            await using var scene = await Scene.Opens();
            await EachFieldOf(scene, sample);
        }
    }

    static async Task EachFieldOf(Scene scene, RouteSample sample)
    {
        var isPublic = RouteSamples.IsPublic(scene.Place, sample);
        foreach (var person in Askers())
            if ((await sample.Asked(scene, person, IdFor(person))).Status == 401 && !isPublic) await IsAskedAgain(person);
        var refusedAnyway = isPublic ? RefusedIn(await sample.Asked(scene, scene.Place.Meets("Somebody"))) : null;
        foreach (var (name, _) in sample.Typed(scene).Where(f => !TypedWords.OfThePage.Contains(f.Name)))
        {
            var refused = new List<string?>();
            foreach (var value in Wrong)
            {
                foreach (var person in Askers())
                {
                    var reply = await sample.Asked(scene, person, IdFor(person), f => f.Name == name ? (name, value) : f);
                    Assert.True(reply.Status != 400 || isPublic || sample.Route == "POST /reviews/finish", $"{sample} {name}: {reply}");
                    if (reply.Status == 422) refused.Add(RefusedIn(reply));
                    scene.Place.Waits(Duration.FromSeconds(1));
                    if (reply.Status == 401 && !isPublic) await IsAskedAgain(person);
                }
            }
            Assert.All(refused, field => Assert.True(field is null || field == name || field == refusedAnyway, $"{sample} {name}: {field} says it"));
            if (refused.Count > 0 && refusedAnyway is null && !IsExcepted(sample, name))
                Assert.True(refused.Contains(name, StringComparer.Ordinal), $"{sample} {name}: no field says it");
        }

        Person[] Askers() => isPublic ? [scene.Place.Meets("Somebody")] : [scene.Mara, scene.Jonas];
        Guid? IdFor(Person person) => isPublic ? null : sample.Ids?.Invoke(scene).Of(person);
    }

    static bool IsOfTheDoor(RouteSample sample) => AtTheDoor.Any(a => sample.Address.StartsWith(a, StringComparison.Ordinal));

    static bool IsExcepted(RouteSample sample, string name) =>
        OfThePage.Contains(name) || OfThePage.Contains($"{sample} {name}") || SaidOfBoth.Contains($"{sample} {name}");

    /// <summary>The visit is open still, but wants the passphrase once more.</summary>
    static async Task IsAskedAgain(Person person)
    {
        person.Has(person.RemembersJar());
        await person.Signs_in();
    }

    static string? RefusedIn(Reply reply)
    {
        var field = reply.Html.QuerySelector("[aria-invalid]");
        return field?.GetAttribute("name") ?? field?.QuerySelector("input")?.GetAttribute("name");
    }
}
