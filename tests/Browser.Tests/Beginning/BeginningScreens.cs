using Goldseam.Browser.Tests.Screens;

namespace Goldseam.Browser.Tests.Beginning;

sealed class BeginningScreens : PracticeScreens
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
        new("beginning-check-in", Mara, "/beginning/check-in"),
        new("beginning-side", Mara, "/beginning/side"),
        new("beginning-side-open", Mara, Then: async mara =>
        {
            await mara.Tap(".choice:has-text('Both')");
            await mara.Tap("summary:has-text('And the two of us')");
        }),
        new("beginning-spare-key", Mara, "/beginning/spare-key"),
        new("today-begun", Mara, "/today?begun=1"),
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
