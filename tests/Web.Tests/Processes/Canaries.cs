using System.Text;
using Goldseam.Web.Forms;
using Goldseam.Web.Tests.Cast;
using Goldseam.Web.Tests.Routes;
using NodaTime;

namespace Goldseam.Web.Tests.Processes;

/// <summary>Marked words for every field there is, no two alike, and the search for them.</summary>
sealed class Canaries
{
    public int Typed { get; private set; }

    public string Next() => $"canary0{Typed++:D4}wren";

    /// <summary>The forms in which a marker was taken.</summary>
    public HashSet<string> Accepted { get; } = new(StringComparer.Ordinal);

    /// <summary>Into every field of every form: accepted, and refused in each way there is.</summary>
    /// <param name="ways">In how many of the seven ways each field is sent, taking turns.</param>
    /// <returns>All that was answered.</returns>
    public async Task<List<Reply>> AreTypedEverywhere(Scene scene, int ways = 7)
    {
        var (place, mara, seen, field) = (scene.Place, scene.Mara, new List<Reply>(), 0);
        // Accepted: wherever words can be written, by whoever can write them there.
        foreach (var sample in WithWords(scene))
        {
            var person = RouteSamples.IsPublic(place, sample) ? place.Meets("Nobody") : mara;
            if (person == mara) await mara.Signs_in();
            var reply = await sample.Asked(scene, person, null, f => IsWords(f) ? (f.Name, Next()) : f);
            if (reply.Status is 200 or 204 or 302) Accepted.Add(sample.Route);
            seen.Add(reply);
        }

        // Refused: each field of each form, with a token, without one, from elsewhere, by script, and after the visit has ended.
        var nobody = place.Meets("Nobody");
        await mara.Signs_in();
        foreach (var sample in RouteSamples.Forms.Where(s => s.Form is not null))
        {
            foreach (var (name, _) in sample.Typed(scene))
            {
                (string, string)[] Fields() => [.. sample.Typed(scene).Select(f => f.Name == name ? (name, Next() + " \u202E") : f)];
                var person = RouteSamples.IsPublic(place, sample) ? nobody : mara;
                if (person == mara && !mara.IsIn) await mara.Signs_in();
                Func<Task<Reply>>[] all =
                [
                    () => person.Sends(sample.AddressIn(scene), Fields()),
                    () => person.Sends(sample.AddressIn(scene), Fields(), [("HX-Request", "true")]),
                    () => person.Posts(sample.AddressIn(scene), Fields()),
                    () => person.Sends(sample.AddressIn(scene), Fields(), [("Sec-Fetch-Site", "cross-site")]),
                    () => nobody.Sends(sample.AddressIn(scene), Fields()),
                    () => person.Posts(sample.AddressIn(scene), Person.Encode(Fields()), "text/plain"),
                    () => person.Sends(sample.AddressIn(scene), [.. Fields(), .. Fields().SelectMany(_ => Fields())]),
                ];
                for (var i = 0; i < ways; i++) seen.Add(await all[(i + field) % all.Length]());
                field++;
                place.Waits(Duration.FromMinutes(1));
            }
        }
        return seen;
    }

    /// <summary>Forms whose sample holds words: all that is not secret, of the page, or one of a few choices.</summary>
    public static IEnumerable<RouteSample> WithWords(Scene scene) => RouteSamples.Forms.Where(s => s.Typed(scene).Any(IsWords));

    static bool IsWords((string Name, string Value) field) =>
        !TypedWords.Secret.Contains(field.Name) && !TypedWords.OfThePage.Contains(field.Name) && field.Value.Contains(' ', StringComparison.Ordinal);

    public static List<string> FilesWithAny(string folder) =>
        [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Where(f => new FileInfo(f).Length > 0 && Finds(Read(f)))];

    /// <summary>Also while the program holds it open.</summary>
    static string Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var all = new MemoryStream();
        stream.CopyTo(all);
        return Encoding.Latin1.GetString(all.ToArray());
    }

    /// <summary>As typed, in UTF-16, in hex and in base 64 with any of its three beginnings.</summary>
    public static bool Finds(string text) => Shapes.Any(f => text.Contains(f, StringComparison.OrdinalIgnoreCase));

    static readonly IReadOnlyList<string> Shapes =
    [
        "canary0", "c\0a\0n\0a\0r\0y\0", Convert.ToHexString(Encoding.UTF8.GetBytes("canary0")),
        .. Enumerable.Range(0, 3).Select(InBase64After),
    ];

    /// <summary>The letters that do not depend on what stands before and after.</summary>
    static string InBase64After(int bytes) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes(new string('x', bytes) + "canary0")).TrimEnd('=')[(bytes == 0 ? 0 : bytes + 1)..^1];
}
