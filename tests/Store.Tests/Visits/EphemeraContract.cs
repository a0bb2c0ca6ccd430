using Goldseam.Store.Visits;
using NodaTime;

namespace Goldseam.Store.Tests.Visits;

/// <summary>What lasts for hours only, wherever it is kept. Times are whole minutes here: no more is promised.</summary>
public abstract class EphemeraContract : IDisposable
{
    static readonly SystemRandom Random = new();
    static readonly Instant Now = Instant.FromUtc(2026, 11, 22, 19, 0);
    static readonly Duration HalfAnHour = Duration.FromMinutes(30);

    readonly Guid mara = Random.NewId();
    readonly Guid jonas = Random.NewId();

    protected abstract IEphemera Ephemera { get; }

    public abstract void Dispose();

    static byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        Random.Fill(bytes);
        return bytes;
    }

    async Task<SealedVisit> Begins(Guid member, Instant? at = null)
    {
        var now = at ?? Now;
        var visit = new SealedVisit(Bytes(32), Random.NewId(), member, Bytes(300), now, now, now, HalfAnHour, OnSharedBrowser: false, 0);
        await Ephemera.Add(visit);
        return visit;
    }

    async Task<Guid[]> VisitsOf(Guid member) => [.. (await Ephemera.Of(member)).Select(v => v.Id).Order()];

    [Fact]
    public async Task A_visit_is_found_by_its_cookie_alone_and_as_it_began()
    {
        var visit = await Begins(mara);
        var found = (await Ephemera.Find(visit.Find))!;
        Assert.Equal(
            (visit.Id, mara, Now, Now, Now, HalfAnHour, false),
            (found.Id, found.Member, found.Began, found.Seen, found.DrawerSeen, found.Idle, found.OnSharedBrowser));
        Assert.Equal(visit.Keys, found.Keys);
        Assert.Null(await Ephemera.Find(Bytes(32)));
    }

    [Fact]
    public async Task Being_here_and_looking_into_the_drawer_are_two_things()
    {
        var visit = await Begins(mara);
        await Ephemera.See(visit, Now + Duration.FromMinutes(3));
        await Ephemera.SeeDrawer(visit, Now + Duration.FromMinutes(1));
        var found = (await Ephemera.Find(visit.Find))!;
        Assert.Equal((Now + Duration.FromMinutes(3), Now + Duration.FromMinutes(1)), (found.Seen, found.DrawerSeen));
        Assert.Equal(Now, found.Began);
    }

    [Fact]
    public async Task Each_visit_can_be_ended_by_its_cookie_by_its_member_or_with_all_others()
    {
        var (phone, tablet, work) = (await Begins(mara), await Begins(mara), await Begins(mara));
        var jonass = await Begins(jonas);
        await Ephemera.End(phone.Find);
        Assert.Null(await Ephemera.Find(phone.Find));
        await Ephemera.End(jonas, tablet.Id);
        Assert.NotNull(await Ephemera.Find(tablet.Find));
        await Ephemera.End(mara, tablet.Id);
        Assert.Equal([work.Id], await VisitsOf(mara));
        var home = await Begins(mara);
        await Ephemera.EndAll(mara, except: home.Id);
        Assert.Equal([home.Id], await VisitsOf(mara));
        await Ephemera.EndAll(mara, except: null);
        Assert.Empty(await VisitsOf(mara));
        Assert.Equal([jonass.Id], await VisitsOf(jonas));
        Assert.Equal(1, await Ephemera.CountVisits());
    }

    [Fact]
    public async Task What_was_ended_does_not_come_back_by_being_seen_or_given_new_keys()
    {
        var visit = await Begins(mara);
        await Ephemera.End(visit.Find);
        await Ephemera.See(visit, Now + HalfAnHour);
        await Ephemera.SeeDrawer(visit, Now + HalfAnHour);
        await Ephemera.Replace(visit.Find, Bytes(300), mara, 1);
        Assert.Null(await Ephemera.Find(visit.Find));
    }

    [Fact]
    public async Task New_keys_are_those_of_one_visit_and_a_lock_is_for_all_of_a_member()
    {
        var (phone, tablet, jonass) = (await Begins(mara), await Begins(mara), await Begins(jonas));
        var fresh = Bytes(300);
        await Ephemera.Replace(phone.Find, fresh, mara, 1);
        Assert.Equal(fresh, (await Ephemera.Find(phone.Find))!.Keys);
        Assert.Equal(tablet.Keys, (await Ephemera.Find(tablet.Find))!.Keys);
        await Ephemera.LockAfter(mara, Duration.FromMinutes(5));
        Assert.All(await Ephemera.Of(mara), v => Assert.Equal(Duration.FromMinutes(5), v.Idle));
        Assert.Equal(HalfAnHour, (await Ephemera.Find(jonass.Find))!.Idle);
    }

    [Fact]
    public async Task What_is_over_is_forgotten_and_what_is_not_stays()
    {
        var old = await Begins(mara);
        await Ephemera.LockAfter(mara, Duration.FromMinutes(1));
        var young = await Begins(jonas, Now + Duration.FromMinutes(20));
        var endless = await Begins(Random.NewId());
        await Ephemera.See(endless, Now + SealedVisit.Longest);
        await Ephemera.DropEnded(Now + HalfAnHour);
        Assert.Null(await Ephemera.Find(old.Find));
        Assert.NotNull(await Ephemera.Find(young.Find));
        Assert.NotNull(await Ephemera.Find(endless.Find));
        await Ephemera.DropEnded(Now + SealedVisit.Longest + Duration.FromMinutes(5));
        Assert.Equal(0, await Ephemera.CountVisits());
    }

    [Fact]
    public async Task Wrong_tries_are_counted_apart_together_and_until_they_are_forgotten()
    {
        var day = Duration.FromHours(24);
        Assert.Null(await Ephemera.WrongTriesOf("mara"));
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Ephemera.CountWrongTry("mara", Now, Now - day).AsTask()));
        await Ephemera.CountWrongTry("jonas", Now, Now - day);
        Assert.Equal(new WrongTries(20, Now), await Ephemera.WrongTriesOf("mara"));
        Assert.Equal(new WrongTries(1, Now), await Ephemera.WrongTriesOf("jonas"));
        var later = Now + day + Duration.FromHours(1);
        await Ephemera.CountWrongTry("mara", later, later - day);
        Assert.Equal(new WrongTries(1, later), await Ephemera.WrongTriesOf("mara"));
        await Ephemera.ForgetWrongTries("mara");
        Assert.Null(await Ephemera.WrongTriesOf("mara"));
    }
}

public sealed class EphemeraInMemoryTests : EphemeraContract
{
    protected override IEphemera Ephemera { get; } = new EphemeraInMemory();

    public override void Dispose() { }
}
