using Goldseam.Browser.Tests.Screens;

namespace Goldseam.Browser.Tests.Practices.Notes;

sealed class NotesScreens : PracticeScreens
{
    public override IEnumerable<Screen> Together =>
    [
        new("notes-empty", Mara, "/notes"),
        new("notes", Mara, "/notes", s => s.Mara.Posts("/notes", ("words", "The song in the shop today.\nIt took me an hour to come back."))),
        new("notes-refused", Mara, Then: async mara =>
        {
            await mara.Page.EvalOnSelectorAsync("#words", "field => field.removeAttribute('required')");
            await mara.Sends();
            await mara.IsRefused();
        }),
    ];
}
