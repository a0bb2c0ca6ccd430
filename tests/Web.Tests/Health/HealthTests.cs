using Goldseam.Web.Health;
using Goldseam.Web.Tests.Cast;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Goldseam.Web.Tests.Health;

public sealed class HealthTests
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Anyone_may_ask_and_is_told_ok_and_nothing_else(string path)
    {
        await using var place = await Place.Opens();
        var mara = await place.Founds("Mara");
        var nobody = await place.Meets("Nobody").Opens(path);
        Assert.Equal((200, "ok"), (nobody.Status, nobody.Text));
        Assert.Empty(nobody.SetCookies);
        Assert.Equal("no-store", nobody.Header("Cache-Control"));
        Assert.Equal(nobody.Bytes, (await mara.Opens(path)).Bytes);
    }

    [Fact]
    public async Task Asking_keeps_no_visit_alive()
    {
        await using var place = await Place.Opens();
        var mara = await place.Founds("Mara");
        for (var i = 0; i < 4; i++)
        {
            place.Waits(Duration.FromMinutes(10));
            await mara.Opens("/health/ready");
        }
        Assert.Equal(401, (await mara.Opens("/today")).Status);
    }

    [Fact]
    public async Task Where_the_store_does_not_answer_it_is_alive_and_not_ready()
    {
        var store = new Silent();
        await using var place = await Place.Opens(builder => builder.Services.AddSingleton<IAnswering>(store));
        place.MayFail = true;
        var nobody = place.Meets("Nobody");
        foreach (var broken in new Func<Task<bool>>[]
        {
            () => Task.FromException<bool>(new IOException("canary0001wren")), () => Task.FromResult(false),
            () => throw new InvalidOperationException(),
        })
        {
            store.Answer = broken;
            var ready = await nobody.Opens("/health/ready");
            Assert.Equal((503, "not ok"), (ready.Status, ready.Text));
            Assert.Equal(200, (await nobody.Opens("/health/live")).Status);
        }
        Assert.DoesNotContain("canary", place.Complaints, StringComparison.Ordinal);
    }

    sealed class Silent : IAnswering
    {
        public Func<Task<bool>> Answer { get; set; } = () => Task.FromResult(true);

        public Task<bool> Answers() => Answer();
    }

    [Fact]
    public async Task It_is_the_store_that_is_asked()
    {
        await using var place = await Place.Opens();
        var asking = place.Services.GetRequiredService<IAnswering>();
        Assert.True(await asking.Answers());
        place.Counts("DROP TABLE devices");
        await Assert.ThrowsAnyAsync<Exception>(asking.Answers);
        place.MayFail = true;
        Assert.Equal(503, (await place.Meets("Nobody").Opens("/health/ready")).Status);
        Assert.Equal(200, (await place.Meets("Nobody").Opens("/health/live")).Status);
    }
}
