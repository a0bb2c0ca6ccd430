using System.Buffers.Binary;
using System.Globalization;
using System.Text.Json;
using Goldseam.Web.Tests.Cast;

namespace Goldseam.Web.Tests.Pages;

/// <summary>What a phone is told when somebody puts the place among their apps; and where pages are kept blurred, nothing that tells.</summary>
public sealed class ManifestTests
{
    const string Ours = "/manifest.webmanifest", Plain = "/plain.webmanifest";

    static async Task<JsonElement> Read(Person who, string path)
    {
        var reply = await who.Opens(path);
        Assert.Equal((200, "application/manifest+json"), (reply.Status, reply.Header("Content-Type")));
        return JsonDocument.Parse(reply.Body).RootElement;
    }

    static IEnumerable<JsonElement> Pictures(JsonElement manifest) =>
        List(manifest, "icons").Concat(List(manifest, "screenshots")).Concat(List(manifest, "shortcuts").SelectMany(s => List(s, "icons")));

    static IEnumerable<JsonElement> List(JsonElement within, string name) => within.TryGetProperty(name, out var list) ? list.EnumerateArray() : [];

    static string Text(JsonElement within, string name) => within.TryGetProperty(name, out var text) ? text.GetString()! : "";

    [Theory]
    [InlineData(Ours)]
    [InlineData(Plain)]
    public async Task Every_picture_is_there_as_large_as_it_says_and_the_same_for_everybody(string path)
    {
        await using var place = await Place.Opens();
        var nobody = place.Meets("Nobody");
        foreach (var picture in Pictures(await Read(nobody, path)))
        {
            var reply = await nobody.Opens(Text(picture, "src"));
            Assert.Equal((200, Text(picture, "type")), (reply.Status, reply.Header("Content-Type")));
            if (Text(picture, "type") == "image/png") Assert.Equal(Text(picture, "sizes"), SizeOf(reply.Body));
            Assert.InRange(reply.Body.Length, 1, 64 * 1024);
            Assert.DoesNotContain("any maskable", Text(picture, "purpose"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task It_says_what_this_is_shows_it_on_a_phone_and_on_a_desk_and_has_an_icon_that_may_be_cut()
    {
        await using var place = await Place.Opens();
        var manifest = await Read(place.Meets("Nobody"), Ours);
        Assert.Contains("private place", Text(manifest, "description"), StringComparison.Ordinal);
        Assert.Equal("en", Text(manifest, "lang"));
        Assert.Equal(["narrow", "wide"], List(manifest, "screenshots").Select(s => Text(s, "form_factor")).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.All(List(manifest, "screenshots"), s => Assert.NotEmpty(Text(s, "label")));
        var maskable = Assert.Single(List(manifest, "icons"), i => Text(i, "purpose") == "maskable");
        Assert.Single(List(manifest, "icons"), i => Text(i, "src") == Text(maskable, "src"));
    }

    [Theory]
    [InlineData(Ours)]
    [InlineData(Plain)]
    public async Task A_minute_is_one_press_away(string path)
    {
        await using var place = await Place.Opens();
        var nobody = place.Meets("Nobody");
        var minute = Assert.Single(List(await Read(nobody, path), "shortcuts"), s => Text(s, "url") == "/calm");
        Assert.Equal("A minute", Text(minute, "name"));
        Assert.Contains(List(minute, "icons"), i => Text(i, "sizes") == "96x96");
    }

    [Fact]
    public async Task Where_pages_are_kept_blurred_it_tells_nothing()
    {
        await using var place = await Place.Opens();
        var nobody = place.Meets("Nobody");
        var (ours, plain) = (await Read(nobody, Ours), await Read(nobody, Plain));
        Assert.Equal("Notes", Text(plain, "name"));
        foreach (var telling in new[] { "description", "screenshots", "categories" }) Assert.False(plain.TryGetProperty(telling, out _), telling);
        Assert.DoesNotContain("goldseam", plain.GetRawText(), StringComparison.OrdinalIgnoreCase);
        var theirs = List(plain, "icons").Select(i => Text(i, "src")).ToList();
        Assert.NotEmpty(theirs);
        Assert.Empty(theirs.Intersect(List(ours, "icons").Select(i => Text(i, "src")), StringComparer.Ordinal));
    }

    /// <summary>The head of a PNG: its width and height stand after sixteen bytes.</summary>
    static string SizeOf(byte[] png) => string.Create(
        CultureInfo.InvariantCulture, $"{BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(16))}x{BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(20))}");
}
