using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Anchors;
using Goldseam.Domain.Practices.Promises;
using Goldseam.Domain.Practices.SmallQuestions;
using Goldseam.Domain.Practices.Tellings;

namespace Goldseam.Domain.Tests.Practices.Promises;

/// <summary>
/// Pausing, handing back, letting go and settling are one-sided, immediate, need no reason and are possible in every state.
/// </summary>
public sealed class I2Consent
{
    static void IsDone<T>(Decision decision, bool already) where T : Event
    {
        if (already) decision.Is_already_so();
        else Assert.IsType<T>(Assert.Single(decision.Events));
    }

    [Fact]
    public void Each_can_pause_and_hand_back_what_they_promised_whatever_happened() => Life.AtEachStep((scene, _) =>
    {
        var state = scene.Record.Promises;
        foreach (var one in state.All)
        {
            var today = scene.TodayOf(one.By);
            var isPaused = one.Pauses.Any(p => p.Until is null);
            IsDone<PromisePaused>(state.Pause(one.Id, today, one.By), isPaused || one.HandedBackOn is not null);
            IsDone<PromiseHandedBack>(state.HandBack(one.Id, today, one.By), one.HandedBackOn is not null);
            IsDone<PromiseResumed>(state.Resume(one.Id, today, one.By), !isPaused);
        }
    });

    [Fact]
    public void Who_asked_can_say_that_it_is_clear_and_either_can_put_it_off_to_the_week() => Life.AtEachStep((scene, _) =>
    {
        foreach (var one in scene.Record.SmallQuestions.All)
        {
            IsDone<SmallQuestionSettled>(scene.Record.SmallQuestions.Settle(one.Id, one.Answer, one.By), one.Settled);
            if (!one.Settled) IsDone<SmallQuestionParked>(scene.Record.SmallQuestions.Park(one.Id, parked: true), one.Parked);
        }
    });

    [Fact]
    public void Either_can_let_go_of_an_anchor_and_hold_what_is_hard() => Life.AtEachStep((scene, _) =>
    {
        foreach (var one in scene.Record.Anchors.All) IsDone<AnchorLetGo>(scene.Record.Anchors.LetGo(one.Id), one.LetGo);
        foreach (var by in Scene.Both)
            IsDone<HardTellingsHeld>(scene.Drawers[by].BeingTold.Hold(true), scene.Drawers[by].BeingTold.Holds);
    });

    [Fact]
    public void Nobody_is_made_to_answer_sooner_than_both_wish_or_than_usual() => Life.AtEachStep((scene, _) =>
    {
        var state = scene.Record.SmallQuestions;
        foreach (var by in Scene.Both)
            Assert.True(state.ReplyWindow >= (state.WishOf(by) ?? SmallQuestionsState.UsualWindow));
    });
}
