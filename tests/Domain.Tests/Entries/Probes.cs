using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Commitments;
using Goldseam.Domain.Practices.Reviews;
using Goldseam.Domain.Practices.Tellings;
using NodaTime;

namespace Goldseam.Domain.Tests.Entries;

/// <summary>Everything a partner could try next about what the two promise, tell, ask and look back on.</summary>
static class Probes
{
    const int MostTried = 4;

    static readonly Guid New = Cast.Id(99);
    static readonly Words More = Cast.Say("More.");
    static readonly Line Line = Line.Stored("More");

    public static IEnumerable<Decision> OfLifeTogether(RecordState record, DrawerState drawer, Scene scene, Partner by)
    {
        var today = scene.TodayOf(by);
        var happened = scene.RecordEntries.Select(e => e.What).ToList();
        return [
            HandingIn.Decide(record, drawer, scene.Now, by),
            .. Newest<CommitmentMade>(happened, e => e.Id).SelectMany(id => OfAPromise(record, id, today, by)),
            .. Newest<TellingEvent>([.. happened.Where(e => e is TellingMade or TellingOfOneTimeMade)], e => e.Id)
                .SelectMany(id => OfATelling(record, drawer, id, today, scene.Now, by)),
            .. Newest<Domain.Practices.Concerns.ConcernMade>(happened, e => e.Id).SelectMany(id => OfAConcern(record, id, by)),
            .. Newest<Domain.Practices.Anchors.AnchorMade>(happened, e => e.Id).SelectMany(id =>
                new[]
                {
                    record.Anchors.Make(id, Line), record.Anchors.Keep(id, by), record.Anchors.LetGo(id), record.Anchors.PutBack(id, by),
                }),
            .. Newest<Domain.Practices.Gratitudes.GratitudeMade>(happened, e => e.Id).Select(id => record.Gratitudes.Give(id, today, More)),
            .. Enum.GetValues<ReviewKind>().SelectMany(kind => OfAReview(record, drawer, kind, today, by)),
            drawer.OwnTellings.Hold(true), drawer.OwnTellings.Hold(false), record.Concerns.WishWindow(3, by),
            record.Concerns.Raise(New, today, false, More, null, null, by)];
    }

    static IEnumerable<Guid> Newest<T>(List<Event> happened, Func<T, Guid> id) where T : Event =>
        happened.OfType<T>().TakeLast(MostTried).Select(id).Append(New);

    static IEnumerable<Decision> OfAPromise(RecordState record, Guid id, LocalDate today, Partner by)
    {
        var state = record.Commitments;
        var daily = new ChosenRhythm(RhythmKind.Daily, today, null, 1, Weekdays.None, null);
        yield return state.Make(id, CommitmentKind.Own, Line, null, daily, null, today, by);
        yield return state.Change(id, New, CommitmentKind.Own, Line, null, daily, null, today.At(LocalTime.Noon), by);
        yield return state.Pause(id, today, by);
        yield return state.Resume(id, today, by);
        yield return state.HandBack(id, today, by);
        foreach (var day in new[] { today, today.PlusDays(-1), today.PlusDays(-40) })
        {
            yield return state.Keep(id, day, today.At(LocalTime.Noon), by);
            yield return state.Unmark(id, day, today, by);
            yield return state.Thank(id, day, by);
            yield return state.SayHowItLanded(id, day, New, More, by);
            yield return NotKeeping.Decide(record, New, id, day, More, null, today, by);
            yield return MovingAPromise.Decide(record, New, id, day, today.PlusDays(3), More, today, by);
        }
    }

    static IEnumerable<Decision> OfATelling(RecordState record, DrawerState drawer, Guid id, LocalDate today, Instant now, Partner by)
    {
        yield return TellingTheOther.Decide(record, id, TellingKind.Harder, More, null, null, null, today, by);
        yield return record.Tellings.Open(id, by, now);
        yield return record.Tellings.Withdraw(id, by);
        yield return record.Tellings.Reply(id, New, More, now, by);
        yield return PromisingAReply.Decide(record, id, New, Line, today, null, today, now, by);
        yield return drawer.OwnTellings.PutOff(id, today, withSomeone: true);
    }

    static IEnumerable<Decision> OfAConcern(RecordState record, Guid id, Partner by)
    {
        yield return record.Concerns.Explain(id, New, More, null, null, by);
        yield return record.Concerns.Park(id, parked: true);
        yield return record.Concerns.Park(id, parked: false);
        yield return record.Concerns.Settle(id, record.Concerns.Of(id)?.Answer, by);
        yield return record.Concerns.Settle(id, New, by);
    }

    static IEnumerable<Decision> OfAReview(RecordState record, DrawerState drawer, ReviewKind kind, LocalDate today, Partner by)
    {
        foreach (var day in new[] { today, today.PlusDays(kind == ReviewKind.Week ? -7 : -28) })
        {
            var span = Span.UpOn(kind, day);
            yield return LookingBack.Write(drawer, span, New, 1, [], null, null, today);
            yield return LookingBack.Finish(record, drawer, span, today, by);
            yield return LookingBack.ShowMine(record, drawer, span, by);
        }
    }
}
