using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.CheckIns;
using Goldseam.Store.Visits;
using NodaTime;

namespace Goldseam.Web.Practices.CheckIns;

/// <summary>Everything the check-in card shows to one partner.</summary>
/// <param name="NewId">The id that the next form carries.</param>
/// <param name="Other">The other's name, or null while alone.</param>
/// <param name="Mine">My answer of today, wherever it lies.</param>
/// <param name="Theirs">The other's newest answer that I may read, of today or the day before.</param>
/// <param name="TheyHaveAnswered">They answered today, and it opens when I have answered too.</param>
/// <param name="LastNight">My answer of the evening before, while its night lasts and today has none: it can still open.</param>
/// <param name="Closed">My answers that stayed closed at the end of their day.</param>
public sealed record CheckInView(
    Guid NewId, string? Other, LocalDate Today, CheckIn? Mine, CheckIn? Theirs, bool TheyHaveAnswered, CheckIn? LastNight,
    IReadOnlyList<CheckIn> Closed, Audience Usual)
{
    /// <summary>What a form carries that began from nothing.</summary>
    public const string NoAnswer = "none";

    public static CheckInView Of(View view, Guid newId)
    {
        var (shared, today, other) = (view.Record.CheckIns, view.Today, view.Me.Other());
        var oldest = CheckingIn.OldestOpen(view.Clock);
        var mine = MineOf(today);
        var theirs = shared.NewestOpen(other, today.PlusDays(1)) is { } newest && newest.Day >= today - Period.FromDays(1) ? newest : null;
        return new(
            newId, view.Other?.Name.Text, today, mine, theirs,
            shared.Of(other, today) is { Opened: false, Withdrawn: false },
            mine is null && oldest < today ? MineOf(oldest) : null,
            [.. shared.All.Where(c => c.By == view.Me && c.Day > today - CheckInsState.Horizon && c.StayedClosed(oldest)).OrderBy(c => c.Day)],
            mine is { Opened: true } ? Audience.BothOfUs : mine?.Audience ?? UsualAudience(view));

        // While the drawer is closed an answer that lies there shows only that it is there.
        CheckIn? MineOf(LocalDate day) => CheckingIn.AnswerOf(
            view.Record, view.Drawer is { } open ? open.OwnCheckIns.Of(day) : view.ClosedDrawer.CheckInOf(day), day, view.Me);
    }

    /// <summary>What was chosen last; to begin with, what asks the same of both.</summary>
    static Audience UsualAudience(View view)
    {
        if (view.Other is null) return Audience.OnlyMe;
        var (shared, own) = (view.Record.CheckIns.Newest(view.Me, view.Today), view.ClosedDrawer.NewestCheckIn(view.Today));
        return own is not null && (shared is null || own.Day > shared.Day) ? Audience.OnlyMe : shared?.Audience ?? Audience.WhenBothHaveAnswered;
    }
}
