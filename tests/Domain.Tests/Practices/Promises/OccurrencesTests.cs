using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Promises;
using NodaTime;

namespace Goldseam.Domain.Tests.Practices.Promises;

/// <summary>What stands in the calendar of the two, in any life.</summary>
public sealed class OccurrencesTests
{
    static readonly (LocalDate First, LocalDate Last) Always = (new(2026, 1, 1), new(2030, 1, 1));

    /// <summary>All that a page can say of them.</summary>
    static IEnumerable<(LocalDate Day, LocalDate On, OccurrenceState State, (PromiseKind, Line, Line?, LocalTime?) Words)> Standing(
        Promise one, LocalDate first, LocalDate last) =>
        one.Between(first, last).Select(o => (o.Day, o.On, o.State, (o.Terms.Kind, o.Terms.What, o.Terms.Why, o.At)));

    static void AtEachChange(Action<Scene, Step, PromisesState> holds) => Life.Always(life =>
    {
        var before = (PromisesState)PromisesState.Practice.Empty;
        life.Play((scene, step) =>
        {
            if (step.Decision.Events.Any(e => e is PromiseEvent)) holds(scene, step, before);
            before = scene.Record.Promises;
        });
    });

    [Fact]
    public void What_was_moved_stands_once_where_it_was_and_once_where_it_is_and_nothing_stands_twice() => AtEachChange((scene, step, _) =>
    {
        var id = step.Decision.Events.OfType<PromiseEvent>().First().Id;
        if (scene.Record.Promises.Of(id) is not { } one) return;
        var standing = Standing(one, Always.First, Always.Last).ToList();
        Assert.Equal(standing.Count, standing.Select(o => (o.Day, o.On)).Distinct().Count());
        foreach (var mark in one.Marks.Where(m => m.MovedTo is not null))
        {
            Assert.Equal(OccurrenceState.Moved, Assert.Single(standing, o => o.Day == mark.Day && o.On == mark.Day).State);
            var endsBefore = mark.Said is null && one.HandedBackOn <= mark.MovedTo || one.IsReplaced(mark);
            Assert.Equal(endsBefore ? 0 : 1, standing.Count(o => o.Day == mark.Day && o.On == mark.MovedTo));
        }
        foreach (var mark in one.Marks.Where(m => m.Said is not null))
            Assert.Equal(
                mark.Said == Said.Kept ? OccurrenceState.Kept : OccurrenceState.NotKept,
                Assert.Single(standing, o => o.Day == mark.Day && o.On == (mark.MovedTo ?? mark.Day)).State);
    });

    [Fact]
    public void Pausing_handing_back_and_other_terms_leave_the_past_as_it_was_and_hide_nothing_that_was_said() =>
        AtEachChange((scene, step, before) =>
        {
            if (step.Deed is not (Pauses or Resumes or HandsBack or ChangesAPromise)) return;
            var id = step.Decision.Events.OfType<PromiseEvent>().Single().Id;
            var (was, now) = (before.Of(id)!, scene.Record.Promises.Of(id));
            var today = scene.TodayOf(was.By);
            if (now is null)
            {
                Assert.Empty(Standing(was, today.PlusDays(-PromisesState.MostDaysBack), Always.Last));
                return;
            }
            if (step.Deed is not Resumes || was.Pauses.All(p => p.Until is not null || p.From <= today))
                Assert.Equal(
                    Standing(was, today.PlusDays(-PromisesState.MostDaysBack), today.PlusDays(-1)),
                    Standing(now, today.PlusDays(-PromisesState.MostDaysBack), today.PlusDays(-1)));
            Assert.Equal(SaidAbout(was, today), SaidAbout(now, today));
        });

    static IEnumerable<(LocalDate, LocalDate, OccurrenceState, (PromiseKind, Line, Line?, LocalTime?))> SaidAbout(
        Promise one, LocalDate today) =>
        Standing(one, today.PlusDays(-PromisesState.MostDaysBack), Always.Last)
            .Where(o => o.State is OccurrenceState.Kept or OccurrenceState.NotKept or OccurrenceState.Moved);

    [Fact]
    public void Nothing_is_planned_any_more_from_the_day_on_which_it_was_paused_or_handed_back() => AtEachChange((scene, step, _) =>
    {
        if (step.Deed is not (Pauses or HandsBack)) return;
        var id = step.Decision.Events.OfType<PromiseEvent>().Single().Id;
        if (scene.Record.Promises.Of(id) is not { } one) return;
        Assert.DoesNotContain(Standing(one, step.Day, Always.Last), o => o.State == OccurrenceState.Planned);
    });

    /// <summary>What each said about each day, by nothing but going through what was written.</summary>
    static Dictionary<(Guid Id, LocalDate Day), (Said? Said, LocalDate? MovedTo)> Written(Scene scene)
    {
        var marks = new Dictionary<(Guid, LocalDate), (Said? Said, LocalDate? MovedTo)>();
        foreach (var entry in scene.RecordEntries)
            switch (entry.What)
            {
                case PromiseKept e: marks[(e.Id, e.Day)] = (Said.Kept, marks.GetValueOrDefault((e.Id, e.Day)).MovedTo); break;
                case PromiseNotKept e: marks[(e.Id, e.Day)] = (Said.NotKept, marks.GetValueOrDefault((e.Id, e.Day)).MovedTo); break;
                case PromiseMoved e: marks[(e.Id, e.Day)] = (null, e.To); break;
                case PromiseUnmarked e: marks.Remove((e.Id, e.Day)); break;
            }
        return marks;
    }

    [Fact]
    public void No_mark_is_lost_within_sixty_days() => Life.Always(life =>
    {
        var scene = life.Play();
        foreach (var ((id, day), mark) in Written(scene))
        {
            var by = scene.RecordEntries.First(e => e.What is PromiseMade made && made.Id == id).By;
            var last = mark.MovedTo is { } to ? LocalDate.Max(day, to) : day;
            if (last < scene.TodayOf(by).PlusDays(-PromisesState.MostDaysBack)) continue;
            var known = scene.Record.Promises.Of(id)?.MarkOf(day);
            Assert.True(known is not null && (known.Said, known.MovedTo) == mark, $"{day} is {known} and not {mark}.");
        }
    });

    [Fact]
    public void What_is_forgotten_is_what_no_decision_can_touch_any_more() => Life.Always(life =>
    {
        var scene = life.Play();
        var (state, everything) = (scene.Record.Promises, PromisesState.Whole(scene.RecordEntries));
        foreach (var one in everything.All)
        {
            var (by, today) = (one.By, scene.TodayOf(one.By));
            foreach (var back in new[] { 60, 59, 45, 30, 10, 1, 0, -1, -60 })
            {
                var day = today.PlusDays(-back);
                foreach (var (marked, whole) in Marks(state, one.Id, day, today, by).Zip(Marks(everything, one.Id, day, today, by)))
                    Assert.Equal(Plainly.Put(whole.Events), Plainly.Put(marked.Events));
            }
            if (!one.HoldsFrom(today)) continue;
            Assert.Equal(Plainly.Put(everything.Pause(one.Id, today, by)), Plainly.Put(state.Pause(one.Id, today, by)));
            Assert.Equal(Plainly.Put(everything.Resume(one.Id, today, by)), Plainly.Put(state.Resume(one.Id, today, by)));
            Assert.Equal(Plainly.Put(everything.HandBack(one.Id, today, by)), Plainly.Put(state.HandBack(one.Id, today, by)));
            Assert.Equal(
                Standing(one, today.PlusDays(-60), today.PlusDays(60)),
                Standing(state.Of(one.Id)!, today.PlusDays(-60), today.PlusDays(60)));
        }
    });

    static IEnumerable<Decision> Marks(PromisesState state, Guid id, LocalDate day, LocalDate today, Partner by) =>
    [
        state.Keep(id, day, today, by), state.NotKeep(id, day, today, by), state.Move(id, day, today.PlusDays(2), today, by),
        state.Unmark(id, day, today, by), state.Thank(id, day, by.Other()),
        state.SayHowItLanded(id, day, Cast.Id(99), Cast.Say("Light."), by.Other()),
    ];

    [Fact]
    public void Each_day_shows_what_a_longer_span_shows_of_it() => Life.Always(life =>
    {
        var scene = life.Play();
        var today = scene.TodayOf(Cast.Mara);
        var month = scene.Record.Promises.Between(today.PlusDays(-30), today.PlusDays(30)).Select(Plainly.Put).ToList();
        var days = Enumerable.Range(-30, 61).Select(d => today.PlusDays(d))
            .SelectMany(d => scene.Record.Promises.Between(d, d)).Select(Plainly.Put);
        Assert.Equal(month, days);
    });
}
