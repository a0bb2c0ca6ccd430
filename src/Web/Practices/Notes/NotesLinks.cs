using Goldseam.Web.Links;

namespace Goldseam.Web.Practices.Notes;

sealed class NotesLinks : PracticeLinks
{
    public override void Map(IEndpointRouteBuilder app) => app.MapNotes();
}
