using System.Reflection;
using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.CheckIns;
using Goldseam.Domain.Practices.HardMoments;
using Goldseam.Domain.Practices.Notes;
using Goldseam.Domain.Practices.Paces;
using Goldseam.Domain.Practices.Needs;
using Goldseam.Domain.Practices.Promises;
using Goldseam.Domain.Practices.QuietHours;
using Goldseam.Domain.Practices.SmallQuestions;
using Goldseam.Domain.Practices.Spaces;
using Goldseam.Domain.Practices.Tellings;
using Goldseam.Domain.SetBack;
using NodaTime;

namespace Goldseam.Domain.Tests.Practices.CheckIns;

/// <summary>
/// No streaks, scores, percentages, denominators, rankings, last-seen, read receipts, airtime, or count of what was not done.
/// </summary>
public sealed class I5NothingCountsAgainst
{
    static readonly string[] Counting =
        ["streak", "score", "missed", "failed", "lastseen", "percent", "rank", "receipt", "airtime", "unanswered", "overdue", "late",
         "total", "ratio", "average"];

    /// <summary>
    /// When somebody said yes to a record that was set back; and, in one's own drawer alone, when a note was written or put back
    /// and a looser pace was asked for.
    /// </summary>
    static readonly string[] MomentsThatShow =
    [
        $"{nameof(Acceptance)}.{nameof(Acceptance.At)}", $"{nameof(Note)}.{nameof(Note.At)}",
        $"{nameof(Note)}.{nameof(Note.PutBack)}",
        $"{nameof(Loosening)}.{nameof(Loosening.Asked)}", $"{nameof(Loosening)}.{nameof(Loosening.Holds)}",
    ];

    /// <summary>A time of day that somebody promised or named for themselves; none at which they did something.</summary>
    static readonly string[] TimesThatWereNamed =
    [
        $"{nameof(Terms)}.{nameof(Terms.At)}", $"{nameof(Occurrence)}.{nameof(Occurrence.At)}",
        $"{nameof(Occurrence)}.{nameof(Occurrence.KeptFrom)}",
        $"{nameof(PromiseMade)}.{nameof(PromiseMade.At)}", $"{nameof(PromiseChanged)}.{nameof(PromiseChanged.At)}",
        $"{nameof(ReplyPromised)}.{nameof(ReplyPromised.At)}", $"{nameof(PromisedReply)}.{nameof(PromisedReply.At)}",
        $"{nameof(HardMomentAnswered)}.{nameof(HardMomentAnswered.At)}",
        $"{nameof(Domain.Practices.WhatHelps.OwnHelp)}.{nameof(Domain.Practices.WhatHelps.OwnHelp.WrittenAt)}",
        $"{nameof(OwnQuietHoursSet)}.{nameof(OwnQuietHoursSet.From)}", $"{nameof(OwnQuietHoursSet)}.{nameof(OwnQuietHoursSet.Until)}",
        $"{nameof(OwnQuietHoursState)}.{nameof(OwnQuietHoursState.From)}",
        $"{nameof(OwnQuietHoursState)}.{nameof(OwnQuietHoursState.Until)}",
        $"{nameof(SpaceAsked)}.{nameof(SpaceAsked.Until)}", $"{nameof(Space)}.{nameof(Space.Until)}",
    ];

    /// <summary>What has arrived, and what is news, follows from these; no page says them.</summary>
    static readonly string[] MomentsThatDecideWhatIsNews =
    [
        $"{nameof(Telling)}.{nameof(Telling.At)}", $"{nameof(Telling)}.{nameof(Telling.Arrives)}",
        $"{nameof(Telling)}.{nameof(Telling.TakenBackAt)}", $"{nameof(Reply)}.{nameof(Reply.At)}",
        $"{nameof(PromisedReply)}.{nameof(PromisedReply.Said)}", $"{nameof(SmallQuestion)}.{nameof(SmallQuestion.AnsweredAt)}",
        $"{nameof(AnsweredMark)}.{nameof(AnsweredMark.At)}",
        $"{nameof(Space)}.{nameof(Space.Asked)}", $"{nameof(Space)}.{nameof(Space.EndedAt)}",
        $"{nameof(HardMoment)}.{nameof(HardMoment.At)}",
        $"{nameof(ShownNeeds)}.{nameof(ShownNeeds.At)}",
        $"{nameof(SaidBack)}.{nameof(SaidBack.At)}",
        $"{nameof(Agreed)}.{nameof(Agreed.At)}",
        $"{nameof(Domain.Couples.CouplesState)}.{nameof(Domain.Couples.CouplesState.Joined)}",
    ];

    static IEnumerable<Type> StatesAndTheirParts() =>
        typeof(Event).Assembly.GetTypes()
            .Where(t => !t.IsNested && t.Namespace != typeof(Event).Namespace && !t.IsAssignableTo(typeof(Refusal)));

    [Fact]
    public void Nothing_is_named_after_counting_what_somebody_did_not_do()
    {
        foreach (var type in StatesAndTheirParts())
            foreach (var name in type.GetProperties().Select(p => p.Name).Append(type.Name))
                Assert.DoesNotContain(Names.WordsIn(name), word => Counting.Contains(word));
    }

    [Fact]
    public void A_check_in_has_a_day_and_no_hour()
    {
        Type[] finer =
            [typeof(Instant), typeof(LocalDateTime), typeof(LocalTime), typeof(ZonedDateTime), typeof(DateTime), typeof(DateTimeOffset)];
        var moments = from type in StatesAndTheirParts()
                      where !type.IsAssignableTo(typeof(Attribute))
                      from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                      where finer.Contains(Plain(property.PropertyType))
                      select $"{type.Name}.{property.Name}";
        string[] known = [.. MomentsThatShow, .. TimesThatWereNamed, .. MomentsThatDecideWhatIsNews];
        Assert.Equal(known.Order(StringComparer.Ordinal), moments.Order(StringComparer.Ordinal));
        Assert.Equal(typeof(LocalDate), typeof(CheckIn).GetProperty(nameof(CheckIn.Day))!.PropertyType);
    }

    /// <summary>Nobody can read out of anything how often, or when, or how fast. A number is that of an entry, or one of these.</summary>
    static readonly Dictionary<string, string> NumbersThatAreNoCount = new(StringComparer.Ordinal)
    {
        ["Acceptance.Entry"] = "after which entry a record goes on",
        ["ClosedDrawer.LossesUpTo"] = "up to which entry one has been shown what is gone",
        ["ClosedDrawer.UnseenLosses"] = "which entries are gone",
        ["SmallQuestionsState.ReplyWindow"] = "days that both wait for an answer",
        ["SmallQuestionsState.Windows"] = "days that each would wait for an answer",
        ["LossesState.InDrawer"] = "which entries are gone",
        ["LossesState.InRecord"] = "which entries are gone",
        ["LossesState.SeenInDrawer"] = "up to which entry one has seen what is gone",
        ["LossesState.SeenInRecord"] = "up to which entry one has seen what is gone",
        ["LossesState.UnseenInDrawer"] = "which entries are gone",
        ["LossesState.UnseenInRecord"] = "which entries are gone",
        ["LocksState.Minutes"] = "after which the door closes",
        ["OwnSetBackState.Entries"] = "after which entries the drawer went on",
        ["Need.Number"] = "which of three it is",
        ["NeedsState.LeftOver"] = "which entries have words that nothing belongs to",
        ["ReviewPage.Number"] = "which page it is",
        ["TriggerTimes.Times"] = "for its owner alone, said in words",
        ["Rhythm.DayOfMonth"] = "of the calendar",
        ["Rhythm.Every"] = "of the calendar",
    };

    /// <summary>What there is or may be, of one or of each of the two, once or in a list.</summary>
    static Type Plain(Type type) => type.IsGenericType ? Plain(type.GetGenericArguments()[0]) : type;

    [Fact]
    public void No_number_is_kept_about_anything_but_those_of_entries_and_of_the_calendar()
    {
        var numbers = from type in StatesAndTheirParts()
                      where !type.IsAssignableTo(typeof(Event)) && !type.IsAssignableTo(typeof(Exception)) && type != typeof(ChosenRhythm)
                      from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                      let plain = Plain(property.PropertyType)
                      where plain.IsPrimitive && plain != typeof(bool)
                          && !(plain == typeof(long) && property.Name.EndsWith("Seq", StringComparison.Ordinal))
                      select $"{type.Name}.{property.Name}";
        Assert.Equal(NumbersThatAreNoCount.Keys.Order(StringComparer.Ordinal), numbers.Order(StringComparer.Ordinal));
    }
}
