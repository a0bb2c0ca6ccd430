using Goldseam.Domain;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Losses;
using Goldseam.Domain.Offers;
using Goldseam.Domain.Practices.Anchors;
using Goldseam.Domain.Practices.CheckIns;
using Goldseam.Domain.Practices.HardMoments;
using Goldseam.Domain.Practices.Needs;
using Goldseam.Domain.Practices.Notes;
using Goldseam.Domain.Practices.Promises;
using Goldseam.Domain.Practices.Reviews;
using Goldseam.Domain.Practices.SmallQuestions;
using Goldseam.Domain.Practices.Tellings;
using Goldseam.Domain.Practices.Thanks;
using Goldseam.Domain.Practices.Triggers;
using Goldseam.Domain.Practices.WhatHelps;
using Goldseam.Domain.SetBack;
using Goldseam.Store.Sealing;
using NodaTime;
using Xunit.Abstractions;

namespace Goldseam.Store.Tests.Sealing;

/// <summary>Every page reads the states it needs, so a busy life has to fit.</summary>
public sealed class SnapshotSizesTests(ITestOutputHelper output)
{
    const int Most = 8 * 1024;
    const int Days = 100;
    const int PromisesEach = 5;
    const int SetBack = 10;

    static readonly LocalDate First = new(2026, 11, 22);
    static readonly Words Some = Words.Stored("I noticed that it was quieter this week, and that I slept. Thank you for the two evenings.");

    static Guid Id(int kind, int number) => new(kind, (short)number, (short)(number >> 16), new byte[8]);

    sealed class Written
    {
        public List<Entry> Entries { get; } = [];

        public void Add(LocalDate day, Partner by, params Event[] all)
        {
            foreach (var what in all)
                Entries.Add(new(Entries.Count + 1, what, by, (day + new LocalTime(20, 0)).InUtc().ToInstant()));
        }
    }

    /// <summary>Two who promise five things a day each and say of all of them how they went, tell each other forty things, and so on.</summary>
    static Written BusyRecord()
    {
        var record = new Written();
        foreach (var by in new[] { Partner.First, Partner.Second })
            for (var n = 0; n < PromisesEach; n++)
                record.Add(First, by, new PromiseMade(
                    Id((int)by, n), PromiseKind.CheckIn, Line.Stored($"I call before I leave, number {n}"),
                    Line.Stored("So that you need not ask"), Rhythm.Daily(First), new(18, 0)));
        for (var d = 0; d < Days; d++)
        {
            var day = First.PlusDays(d);
            foreach (var by in new[] { Partner.First, Partner.Second })
            {
                for (var n = 0; n < PromisesEach; n++) Marks(record, day, by, n, d);
                record.Add(day, by, new CheckInMade(Id(80 + (int)by, d), day, Audience.BothOfUs, null), new CheckInWords(Id(80 + (int)by, d), Feeling.Heavy, Some));
                if (d % 5 != 0) continue;
                Tells(record, day, by, d);
                record.Add(day, by, new SmallQuestionMade(Id(30 + (int)by, d), day, d % 2 == 0));
                record.Add(day, by.Other(), new AnswerMade(Id(30 + (int)by, d), Id(40, d)));
                record.Add(day, by, new ThankYouMade(Id(50 + (int)by, d), day));
            }
        }
        for (var n = 0; n < SetBack; n++) record.Add(First, Partner.First, new SetBackAccepted(n));
        foreach (var by in new[] { Partner.First, Partner.Second })
            for (var n = 0; n <= OwnHelpsState.MostMoments; n++)
                record.Add(First, by, new HelpShown(Id(100 + (int)by, n), HelpKind.Moment, null), new HelpWords(Id(100 + (int)by, n), Line.Stored("A wave"), Some, Some));
        for (var d = Days - 5; d < Days; d++)
            foreach (var by in new[] { Partner.First, Partner.Second })
                for (var n = 0; n < HardMomentsState.MostADay; n++)
                {
                    var id = Id(110 + (int)by, 10 * d + n);
                    record.Add(First.PlusDays(d), by, new HardMomentMade(id, First.PlusDays(d), true), new HardMomentWords(id, Some, Some));
                    record.Add(First.PlusDays(d), by.Other(), new HardMomentAnswered(id, Id(120, d), HardMomentAnswer.AtATime, First.PlusDays(d + 1), new(8, 0)));
                }
        foreach (var by in new[] { Partner.First, Partner.Second })
            for (var n = 0; n < 12; n++)
                Needs(record, by, n);
        for (var n = 0; n < AnchorsState.Most; n++)
            record.Add(First, Partner.First, new AnchorMade(Id(60, n), Line.Stored("The walk at nine, without the phones")));
        for (var week = 0; week < 2 * 52; week++)
            foreach (var by in new[] { Partner.First, Partner.Second })
                record.Add(First.PlusDays(Days), by, new ReviewMade(ReviewKind.Week, First.PlusWeeks(week), Taker.You, week % 2 == 0));
        return record;
    }

    static void Needs(Written record, Partner by, int n)
    {
        var needs = Id(130 + (int)by, n);
        record.Add(First, by, new NeedsShown(needs, OwnNeedsState.Most, null), new NeedsWords(Some, Some, Some));
        for (var number = 1; number <= OwnNeedsState.Most; number++)
        {
            var said = Id(140 + (int)by, 10 * n + number);
            record.Add(First, by.Other(), new NeedSaidBack(needs, number, said, null), new SaidBackWords(Some));
            record.Add(First, by, new MoreToANeed(needs, number, said, Id(150, 10 * n + number), true, null), new MoreWords(Some));
        }
    }

    static void Marks(Written record, LocalDate day, Partner by, int n, int d)
    {
        var id = Id((int)by, n);
        record.Add(day, by, ((d + n) % 9) switch
        {
            0 => new PromiseNotKept(id, day),
            1 => new PromiseMoved(id, day, day.PlusDays(1)),
            _ => new PromiseKept(id, day),
        });
        if ((d + n) % 3 == 0) record.Add(day, by.Other(), new PromiseThanked(id, day));
        if ((d + n) % 35 == 0) record.Add(day, by.Other(), new LandingMade(id, day, Id(10, d)));
    }

    static void Tells(Written record, LocalDate day, Partner by, int d)
    {
        var id = Id(20 + (int)by, d);
        record.Add(day, by, new TellingMade(id, d % 2 == 0 ? TellingKind.Harder : TellingKind.Update, day, Id((int)by, 0), day.PlusDays(5)));
        record.Add(day, by.Other(), new TellingOpened(id), new ReplyPromised(id, Id(21, d), day, new(20, 0)), new ReplyMade(id, Id(22, d)));
        record.Add(day, by, new ReplyMade(id, Id(23, d)));
    }

    static Written BusyDrawer()
    {
        var drawer = new Written();
        for (var n = 0; n < 40; n++) drawer.Add(First, Partner.First, new HardTellingPutOff(Id(20, n), First, n % 2 == 0));
        foreach (var (kind, start) in new[]
            { (ReviewKind.Week, First), (ReviewKind.Week, First.PlusWeeks(1)), (ReviewKind.Month, First), (ReviewKind.Month, First.PlusMonths(1)) })
            for (var page = 1; page <= OwnReviewsState.LastPage; page++)
                for (var form = 0; form < 4; form++)
                    drawer.Add(First, Partner.First,
                        new OwnReviewMade(kind, start, Id(70 + page, form), page, Taker.Me, true, null),
                        new OwnReviewWords(kind, start, page, [new(Prompt.Thanks, Some), new(Prompt.StillHard, Some)]));
        for (var d = 0; d < Days; d++)
        {
            var (day, id) = (First.PlusDays(d), Id(90, d));
            drawer.Add(day, Partner.First, new OwnCheckInMade(id, day, null), new OwnCheckInWords(id, Feeling.Heavy, Some));
            drawer.Add(day, Partner.First, new NoteMade(id), new NoteWords(id, LongWords.Stored(Some.Text)));
        }
        for (var n = 0; n < SetBack; n++) drawer.Add(First, Partner.First, new OwnSetBackAccepted(n));
        for (var n = 0; n < 30; n++)
        {
            var (id, form) = (Id(100, n % 10), Id(101, n));
            drawer.Add(First, Partner.First, new OwnHelpWritten(id, form, HelpKind.Moment, null), new OwnHelpWords(id, Line.Stored("A wave"), Some, Some, Some));
            drawer.Add(First, Partner.First, new OwnHelpShown(id, form), new OwnHardMomentSent(form, id));
            if (n % 10 >= OwnHelpsState.MostMoments) drawer.Add(First, Partner.First, new OwnHelpWithdrawn(id, null));
        }
        for (var n = 0; n < 30; n++)
        {
            drawer.Add(First, Partner.First, new OwnNeedsWritten(Id(102, n), First, null), new OwnNeedsWords(Some, Some, Some));
            drawer.Add(First, Partner.First, new OwnNeedsShown(Id(103, n)));
        }
        for (var n = 0; n < 2 * OwnTriggersState.Most; n++)
        {
            drawer.Add(First, Partner.First, new OwnTriggerWritten(Id(104, n), Id(105, n), TriggerKind.WhatHappened, null), new OwnTriggerWords(Id(104, n), Line.Stored("The station"), Some, Some));
            if (n < OwnTriggersState.Most) drawer.Add(First, Partner.First, new OwnTriggerWithdrawn(Id(104, n), null));
        }
        for (var d = 0; d < Days; d++)
            drawer.Add(First.PlusDays(d), Partner.First, new TriggerLogged(Id(106, d), Id(104, 10 + d % 10), First.PlusDays(d), true), new TriggerLogWords(Id(106, d), Some));
        drawer.Add(First, Partner.First, new LossFound(Id(95, 0), [.. Enumerable.Range(1, Days)], [.. Enumerable.Range(1, Days)]));
        for (var n = 0; n < 2 * Days; n++) drawer.Add(First, Partner.First, new OwnOfferPutAway(Id(97, n), "what-to-say", First.PlusDays(Days - n / 9)));
        return drawer;
    }

    /// <summary>What says one thing at a time, however long two live here.</summary>
    static readonly string[] OfAFewValues =
        ["couples", "sides", "own-sides", "paces", "own-paces", "locks", "own-chapters", "own-earlier-days", "own-languages", "own-quiet-hours", "spaces"];

    public static TheoryData<string> Streams => ["record", "drawer"];

    [Theory]
    [MemberData(nameof(Streams))]
    public void Each_state_of_a_busy_life_fits_eight_KB(string stream)
    {
        var (practices, written) = stream == "record" ? (RecordState.Practices, BusyRecord()) : (DrawerState.Practices, BusyDrawer());
        var fold = new Fold(practices, _ => null, written.Entries, First.PlusDays(Days));
        var sizes = practices.Select(p => (p.Name, Size: StateBytes.Write(fold.Of(p), p.State).Length)).ToList();
        output.WriteLine(string.Join('\n', sizes.Select(s => $"{s.Name} {s.Size}")));
        Assert.All(sizes, s => Assert.True(s.Size <= Most, $"{s.Name} has {s.Size} bytes."));
        var idle = practices.Where(p => StateBytes.Write(fold.Of(p), p.State).SequenceEqual(StateBytes.Write(p.Empty, p.State))).Select(p => p.Name);
        Assert.Empty(idle.Except(OfAFewValues));
    }
}
