using Goldseam.Web.Tests.Cast;

namespace Goldseam.Web.Tests.Live;

/// <summary>The stream that an open page listens to: one word, at once, and no text of anybody.</summary>
public sealed class LiveTests
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    static async Task<HttpResponseMessage> Listens(HttpClient client, Person who)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/live");
        request.Headers.Host = who.Host;
        request.Headers.Add("Accept", "text/event-stream");
        request.Headers.Add("Cookie", string.Join("; ", who.Jar.Select(c => $"{c.Key}={c.Value}")));
        return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    static async Task<string> NextWord(StreamReader stream)
    {
        while (await stream.ReadLineAsync().WaitAsync(Patience) is { } line)
            if (line.StartsWith("event: ", StringComparison.Ordinal)) return line["event: ".Length..];
            else Assert.True(line.Length == 0 || line is "data:" or "data: " || line.StartsWith("retry: ", StringComparison.Ordinal), line);
        return "over";
    }

    [Fact]
    public async Task It_begins_at_once_says_changed_when_the_other_saves_and_carries_nothing_else()
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();
        using var client = new HttpClient { BaseAddress = place.Address };
        using var answer = await Listens(client, mara);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(["no"], answer.Headers.GetValues("X-Accel-Buffering"));
        using var stream = new StreamReader(await answer.Content.ReadAsStreamAsync());
        Assert.Equal("waiting", await NextWord(stream));
        await jonas.Writes_a_note("Only mine.");
        Assert.Equal(302, (await jonas.Tells(place.NewId(), "update", "The lunch is over.")).Status);
        Assert.Equal("changed", await NextWord(stream));
    }

    [Fact]
    public async Task A_program_that_stops_does_not_wait_for_those_who_listen()
    {
        var place = await Place.Opens();
        var (mara, _) = await place.Couple();
        using var client = new HttpClient { BaseAddress = place.Address };
        using var answer = await Listens(client, mara);
        using var stream = new StreamReader(await answer.Content.ReadAsStreamAsync());
        Assert.Equal("waiting", await NextWord(stream));
        await place.DisposeAsync().AsTask().WaitAsync(Patience);
    }

    [Fact]
    public async Task Where_a_visit_has_too_many_pages_that_listen_the_oldest_gives_way_and_is_told_so()
    {
        await using var place = await Place.Opens();
        var (mara, jonas) = await place.Couple();
        using var client = new HttpClient { BaseAddress = place.Address };
        using var his = await Listens(client, jonas);
        var streams = new List<StreamReader>();
        for (var i = 0; i < 18; i++)
        {
            streams.Add(new(await (await Listens(client, mara)).Content.ReadAsStreamAsync()));
            Assert.Equal("waiting", await NextWord(streams[^1]));
        }
        foreach (var old in streams.Take(2))
        {
            Assert.Equal("elsewhere", await NextWord(old));
            Assert.Equal("over", await NextWord(old));
        }
        Assert.Equal(16 + 1, place.Store.Visits.Listening);
        Assert.Equal(302, (await jonas.Tells(place.NewId(), "update", "The lunch is over.")).Status);
        foreach (var young in streams.Skip(2)) Assert.Equal("changed", await NextWord(young));
        foreach (var stream in streams) stream.Dispose();
    }

    [Fact]
    public async Task Nobody_listens_without_a_visit()
    {
        await using var place = await Place.Opens();
        var stranger = place.Meets("Vera");
        await stranger.Opens("/sign-in");
        using var client = new HttpClient { BaseAddress = place.Address };
        Assert.Equal(401, (int)(await Listens(client, stranger)).StatusCode);
        Assert.Equal(0, place.Store.Visits.Listening);
    }
}
