using Goldseam.Domain.Practices.Promises;
using Goldseam.Domain.Practices.Tellings;
using Goldseam.Store.Visits;
using Goldseam.Web.Layout;

namespace Goldseam.Web.Practices.Promises;

/// <summary>One time a promise comes up, as one of the two sees it.</summary>
/// <param name="MakerName">The other's name, or null where it is one's own.</param>
/// <param name="When">The time on its maker's clock, and on the reader's where that shows another; null where none was promised.</param>
/// <param name="MayBeKept">It is not hours too early to say so.</param>
/// <param name="IsTold">That it was not kept was told; not where there is nobody to tell, or where it was taken back.</param>
public sealed record OccurrenceOnPage(Occurrence Of, string? MakerName, string? When, bool MayBeKept, bool IsTold)
{
    public Guid Id => Of.Of.Id;

    public bool IsMine => MakerName is null;

    /// <summary>Its day is over, and nobody has said how it went. That may still be said, and it counts as nothing.</summary>
    public required bool IsUnsaid { get; init; }

    /// <summary>How a form says what its page showed.</summary>
    public string Saw => SeenMark.Of(Of.Mark);

    public string What => Of.Terms.What.Text;

    public static OccurrenceOnPage For(View view, Occurrence one, Texts t)
    {
        var isMine = one.Of.By == view.Me;
        var isTold = view.Other is not null
            && view.Record.Tellings.OfOneTime(one.Of.Id, one.Day, one.On, TellingKind.NotKept) is not { Withdrawn: true };
        return new(one, isMine ? null : view.Other?.Name.Text ?? "", WhenFor(view, one, isMine, t), view.Clock >= one.KeptFrom, isTold)
        {
            IsUnsaid = one.State == OccurrenceState.Planned && one.On < view.Today,
        };
    }

    static string? WhenFor(View view, Occurrence one, bool isMine, Texts t)
    {
        if (one.At is not { } at) return null;
        if (isMine || view.Other is not { } maker || maker.Zone == view.Myself.Zone) return at.Short(t);
        var mine = view.Myself.At(maker.MomentOf(one.On + at));
        return mine.TimeOfDay == at && mine.Date == one.On ? at.Short(t)
            : mine.Date == one.On ? t["{0} there, {1} here", at.Short(t), mine.TimeOfDay.Short(t)]
            : t["{0} there, {1} here", at.Short(t), mine.Short(t)];
    }
}
