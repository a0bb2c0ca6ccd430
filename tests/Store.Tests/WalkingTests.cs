using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.CheckIns;
using Goldseam.Store.Visits;
using NodaTime;

namespace Goldseam.Store.Tests;

public sealed class WalkingTests
{
    static Func<Facts, Decision> CheckIn(Feeling feeling, string? words, Audience audience, Guid? id = null)
    {
        var form = id ?? new SystemRandom().NewId();
        return view => CheckingIn.Decide(
            view.Record, view.Drawer, form, view.Today, feeling, words is null ? null : Words.Stored(words), audience, view.Me);
    }

    [Fact]
    public async Task What_opens_when_both_have_answered_opens_for_both()
    {
        using var home = new Home();
        var (mara, jonas) = await home.Couple();

        Assert.Null((await mara.Does(CheckIn(Feeling.Raw, "The song in the shop.", Audience.WhenBothHaveAnswered))).Refusal);
        var before = await jonas.Reads();
        Assert.False(before.Record.CheckIns.Of(Partner.First, before.Today)!.Opened);

        await jonas.Does(CheckIn(Feeling.Steady, null, Audience.WhenBothHaveAnswered));
        var after = await mara.Reads();
        Assert.True(after.Record.CheckIns.Of(Partner.Second, after.Today)!.Opened);
        Assert.Equal("The song in the shop.", (await jonas.Reads()).Record.CheckIns.Of(Partner.First, after.Today)!.Words!.Text);
        Assert.Equal("Jonas", after.Other!.Name.Text);
    }

    [Fact]
    public async Task Moving_a_check_in_back_to_only_me_takes_it_out_of_the_record()
    {
        using var home = new Home();
        var (mara, jonas) = await home.Couple();
        await mara.Does(CheckIn(Feeling.Raw, "Not yet.", Audience.BothOfUs));
        Assert.NotNull((await jonas.Reads()).Record.CheckIns.NewestOpen(Partner.First, LocalDate.MaxIsoValue));
        await mara.Does(CheckIn(Feeling.Raw, "Not yet.", Audience.OnlyMe));
        Assert.Null((await jonas.Reads()).Record.CheckIns.NewestOpen(Partner.First, LocalDate.MaxIsoValue));
        Assert.Equal("Not yet.", (await mara.Reads()).OpenDrawer.OwnCheckIns.All.Single().Words!.Text);
    }

    [Fact]
    public async Task Everything_is_there_again_after_a_restart_and_a_sign_in()
    {
        using var home = new Home();
        var (mara, jonas) = await home.Couple();
        await mara.Does(CheckIn(Feeling.Warm, "Thank you for coming home.", Audience.BothOfUs));
        home.Restart();
        Assert.Null(await home.Store.Open(mara.Cookie, null, prolong: true));
        Assert.Null((await jonas.SignsIn()).Refusal);
        Assert.Equal("Thank you for coming home.", (await jonas.Reads()).Record.CheckIns.NewestOpen(Partner.First, LocalDate.MaxIsoValue)!.Words!.Text);
        Assert.NotNull((await jonas.SignsIn("not the right words at all")).Refusal);
    }
}
