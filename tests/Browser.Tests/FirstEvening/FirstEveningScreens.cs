using Goldseam.Browser.Tests.Screens;

namespace Goldseam.Browser.Tests.FirstEvening;

sealed class FirstEveningScreens : PracticeScreens
{
    public override IEnumerable<Screen> Outside =>
    [
        new("begin-alone", Mara, "/begin"),
        new("begin-readers", Mara, "/begin/readers"),
        new("begin", Mara, "/begin/way-in"),
        new("begin-refused", Mara, Then: TypesTooShortAName),
    ];

    public override IEnumerable<Screen> Alone =>
    [
        new("first-evening-check-in", Mara, "/first-evening/check-in"),
        new("first-evening-side", Mara, "/first-evening/side"),
        new("first-evening-side-open", Mara, Then: async mara =>
        {
            await mara.Tap(".choice:has-text('Both')");
            await mara.Tap("summary:has-text('And the two of us')");
        }),
        new("first-evening-spare-key", Mara, "/first-evening/spare-key"),
        new("today-first-evening", Mara, "/today?evening=first"),
    ];

    static async Task TypesTooShortAName(Person mara)
    {
        await mara.Fills("#name", "Mara");
        await mara.Fills("#sign-in-name", "n");
        await mara.Fills("#passphrase", mara.Passphrase);
        await mara.Page.EvaluateAsync("() => { document.querySelector('#begin').noValidate = true; }");
        await mara.Sends();
        await mara.IsRefused();
    }
}
