using Goldseam.Web.Tests.Cast;
using Goldseam.Web.Tests.Routes;
using Xunit.Abstractions;

namespace Goldseam.Web.Tests.Telemetry;

/// <summary>I10: what the operator may count, when they ask for it, and that it is nothing else.</summary>
public sealed class CountingTests(ITestOutputHelper output)
{
    const string Marker = "canary0042wren";

    static readonly string[] AroundIt =
        ["goldseam", "service.name", "Goldseam", "goldseam.requests", "s", "", "route", "status", "none", "file"];

    static readonly string[] Classes = ["2xx", "3xx", "4xx", "5xx"];

    static async Task Lives(Place place)
    {
        var (mara, jonas) = await place.Couple(Marker + "M", Marker + "J");
        await mara.Checks_in("raw", Marker, "both-of-us");
        await mara.Writes_a_note(Marker);
        await jonas.Opens($"/today?{Marker}=1",
            ("User-Agent", Marker), ("X-Forwarded-For", "203.0.113.77"), ("X-Forwarded-Proto", "https"));
        await jonas.Opens($"/{Marker}/{Marker}");
        await jonas.Opens($"/tellings/{place.NewId()}");
        await jonas.Opens("/icon.svg");
        await jonas.Opens("/", ("Host", $"{Marker}.example"));
        await jonas.Asks(Marker, "/today", [], []);
        await mara.Posts("/notes", [("words", Marker)]);
        await place.Meets("Nobody").Sends("/sign-in", ("signInName", Marker), ("passphrase", Marker));
    }

    [Fact]
    public async Task What_is_sent_is_routes_and_classes_of_status_and_not_a_word_else()
    {
        await using var receiver = await Receiver.Opens();
        var place = await Place.Opens(null, $"--Goldseam:Telemetry={receiver.Address}", "--Goldseam:Address=https://goldseam.test");
        string[] routes;
        await using (place)
        {
            routes = [.. RouteSamples.Mapped(place).Values.Select(r => r.RoutePattern.RawText!), "/{*path}"];
            await Lives(place);
        }

        var words = receiver.Words;
        Assert.NotEmpty(words);
        output.WriteLine(string.Join('\n', words.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)));
        Assert.Empty(words.Distinct(StringComparer.Ordinal).Except([.. AroundIt, .. Classes, .. routes], StringComparer.Ordinal));
        foreach (var expected in new[] { "/begin", "/notes", "/tellings/{id:guid}", "/{*path}", "file", "none", "/sign-in", "2xx", "3xx",
            "4xx" })
            Assert.Contains(expected, words);
        foreach (var (path, headers, body) in receiver.Got)
        {
            Assert.Equal("/v1/metrics", path);
            foreach (var said in new[] { headers, System.Text.Encoding.Latin1.GetString(body) })
            {
                Assert.DoesNotContain("canary", said, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain("203.0.113", said, StringComparison.Ordinal);
            }
            // In the body every word is one of those above; between them are times as bytes, in which a short name can stand by chance.
            Assert.DoesNotContain(Environment.MachineName, headers, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("traceparent", headers, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Without_the_setting_nothing_leaves_whatever_else_is_set()
    {
        await using var receiver = await Receiver.Opens();
        await using (var place = await Place.Opens(null, $"--OTEL_EXPORTER_OTLP_ENDPOINT={receiver.Address}",
            $"--OTEL_EXPORTER_OTLP_METRICS_ENDPOINT={receiver.Address}"))
        {
            await Lives(place);
            Assert.Null(place.Services.GetService(typeof(OpenTelemetry.Metrics.MeterProvider)));
        }
        Assert.Empty(receiver.Got);
    }

    [Theory]
    [InlineData("localhost:4318")]
    [InlineData("ftp://localhost/v1/metrics")]
    [InlineData("/v1/metrics")]
    public async Task An_address_that_cannot_be_sent_to_is_said_at_the_start(string address)
    {
        var said = await Assert.ThrowsAsync<SettingsNotUsableException>(() => Place.Opens(null, $"--Goldseam:Telemetry={address}"));
        Assert.StartsWith("Goldseam__Telemetry is", said.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_goes_on_when_nobody_takes_what_it_sends()
    {
        await using var place = await Place.Opens(null, "--Goldseam:Telemetry=http://127.0.0.1:9/v1/metrics");
        Assert.Equal(200, (await place.Meets("Nobody").Opens("/calm")).Status);
    }
}
