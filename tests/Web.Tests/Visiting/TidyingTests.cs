using Goldseam.Web.Tests.Cast;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Goldseam.Web.Tests.Visiting;

public sealed class TidyingTests
{
    [Fact]
    public async Task A_place_that_cannot_tidy_up_says_so_and_stays_open()
    {
        await using var place = await Place.Opens();
        var mara = await place.Founds("Mara");
        await place.Restarts(() => place.Counts("DROP TABLE invitations"));
        var stopping = place.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        Assert.True(SpinWait.SpinUntil(() => place.Complaints.Length > 0 || stopping.IsCancellationRequested, TimeSpan.FromSeconds(30)));
        Assert.Contains("SqliteException", place.Complaints, StringComparison.Ordinal);
        Assert.False(stopping.IsCancellationRequested);
        Assert.Equal(302, (await mara.Signs_in()).Status);
        Assert.Equal(200, (await mara.Opens("/today")).Status);
    }
}
