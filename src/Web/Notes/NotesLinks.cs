using Goldseam.Web.Links;

namespace Goldseam.Web.Notes;

sealed class NotesLinks : PracticeLinks
{
    public override void Map(IEndpointRouteBuilder app) => app.MapNotes();
}
