using Goldseam.Domain.Couples;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.CheckIns;
using NodaTime;

namespace Goldseam.Domain.Tests;

/// <summary>Mara was hurt, Jonas broke something they had agreed. They share a record and have a drawer each.</summary>
static class Cast
{
    public const Partner Mara = Partner.First;
    public const Partner Jonas = Partner.Second;
    public const string Berlin = "Europe/Berlin";

    /// <summary>A Sunday evening, on which the stories begin.</summary>
    public static readonly Instant Evening = Instant.FromUtc(2026, 11, 22, 19, 0);
    public static readonly LocalDate Sunday = new(2026, 11, 22);
    public static readonly LocalDate Monday = new(2026, 11, 23);

    public static readonly CoupleFounded MaraFounded = new(Called("Mara"), Berlin);
    public static readonly CoupleJoined JonasJoined = new(Called("Jonas"), Berlin);

    public static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    public static PersonName Called(string name) => PersonName.Stored(name);

    public static Words Say(string words) => Words.Stored(words);

    public static LongWords Write(string words) => LongWords.Stored(words);

    /// <summary>Given a record in which these wrote this, one a minute, numbered from 1.</summary>
    public static RecordState Record(params (Partner By, RecordEvent What)[] given) =>
        new(Fold.Whole(RecordState.Practices, [.. given.Select((g, i) => Numbered(i, g.What, g.By))]));

    /// <summary>Given the record of the two, and what they wrote after both had come.</summary>
    public static RecordState TheirRecord(params (Partner By, RecordEvent What)[] given) =>
        Record([(Mara, MaraFounded), (Jonas, JonasJoined), .. given]);

    /// <summary>Given a drawer with this in it.</summary>
    public static DrawerState Drawer(Partner of, params DrawerEvent[] given) =>
        new(Fold.Whole(DrawerState.Practices, [.. given.Select((e, i) => Numbered(i, e, of))]));

    static Entry Numbered(int index, Event what, Partner by) => new(index + 1, what, by, Evening + Duration.FromMinutes(index));

    /// <summary>Given an answer of a day as it lies in the record: that it was made, and its words.</summary>
    public static (Partner By, RecordEvent What)[] Answered(
        Partner by, int id, LocalDate day, Audience audience, string words = "Today was long.", Feeling feeling = Feeling.Heavy) =>
        [(by, new CheckInMade(Id(id), day, audience, null)), (by, new CheckInWords(Id(id), feeling, Say(words)))];
}

/// <summary>What a decision came to.</summary>
static class Then
{
    public static void Comes_to(this Decision decision, params Event[] expected)
    {
        Assert.Null(decision.Refusal);
        Assert.Equal(expected, decision.Events);
    }

    public static void Is_already_so(this Decision decision) => decision.Comes_to();

    public static T Is_refused_as<T>(this Decision decision) where T : Refusal
    {
        Assert.Empty(decision.Events);
        return Assert.IsType<T>(decision.Refusal);
    }
}
