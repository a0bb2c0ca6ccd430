using Goldseam.Store.Visits;
using Goldseam.Web.Layout;
using Goldseam.Web.Links;

namespace Goldseam.Web.Members;

sealed class MembersLinks : PracticeLinks
{
    public override void Map(IEndpointRouteBuilder app)
    {
        app.MapBegin();
        app.MapSignIn();
        app.MapUnlock();
        app.MapRenewal();
        app.MapSpareKey();
    }

    public override IEnumerable<MeLink> OnMe(View view, Visit visit, Texts t) =>
    [
        new MeLink(Pocket.Safe, 50, "/spare-key", visit.HasSpareKey ? t["Make a new spare key"] : t["Make your spare key"]),
        new MeLink(Pocket.Safe, 80, "/passphrase", t["Change my passphrase"]),
    ];

    public override IEnumerable<Offer> Offers(View view, Visit visit, Texts t)
    {
        yield return new(
            "spare-key", 10, null, "/spare-key", "key-round",
            t["Your spare key"], t["The only way back in, if you forget your passphrase. One minute, with paper."])
        {
            IsUp = !visit.HasSpareKey,
        };
    }
}
