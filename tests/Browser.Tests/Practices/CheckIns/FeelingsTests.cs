namespace Goldseam.Browser.Tests.Practices.CheckIns;

/// <summary>Feelings are drawn; somebody who chooses one looks at the line first.</summary>
[Collection(InOneBrowser.Name)]
public sealed class FeelingsTests(Chromium chromium)
{
    [Fact]
    public async Task Each_is_drawn_large_and_in_no_frame_of_the_signs_of_promises()
    {
        await using var home = await Home.Open(chromium);
        var mara = await home.Somebody("Mara");
        await mara.TakesAWayIn();
        await mara.Opens("/today");
        var drawn = await mara.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('.feeling svg')].filter((one) => one.checkVisibility()).map((one) => {
              const { width, height } = one.getBoundingClientRect();
              return `${Math.round(width)} x ${Math.round(height)}, ${getComputedStyle(one).borderTopWidth}`;
            })
            """);
        Assert.NotEmpty(drawn);
        Assert.All(drawn, one => Assert.Equal("36 x 36, 0px", one));
    }
}
