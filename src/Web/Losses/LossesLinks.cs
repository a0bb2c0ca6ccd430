using Goldseam.Web.Links;

namespace Goldseam.Web.Losses;

sealed class LossesLinks : PracticeLinks
{
    public override void Map(IEndpointRouteBuilder app) => app.MapLosses();
}
