namespace Goldseam.Browser.Tests.Calendar;

[Collection(InAnotherBrowser.Name)]
public sealed class ArrowKeysTests(Chromium chromium)
{
    [Fact]
    public async Task Arrow_keys_lead_through_the_month()
    {
        await using var home = await Home.Open(chromium);
        var (mara, _) = await home.Couple();
        await mara.Opens("/calendar/month");
        await mara.Page.FocusAsync(".month td a:has(b:text-is('22'))");
        foreach (var (key, day) in new[] { ("ArrowLeft", "21"), ("ArrowUp", "14"), ("ArrowRight", "15"), ("ArrowDown", "22") })
        {
            await mara.Page.Keyboard.PressAsync(key);
            Assert.Equal(day, await mara.Page.EvaluateAsync<string>("() => document.activeElement.querySelector('b')?.textContent"));
        }
        await mara.Page.Keyboard.PressAsync("Enter");
        await mara.Sees("Sunday 22 November");
    }
}
