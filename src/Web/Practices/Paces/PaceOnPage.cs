using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.Paces;
using Goldseam.Store.Visits;
using Goldseam.Web.Layout;

namespace Goldseam.Web.Practices.Paces;

public enum SetBy
{
    Me,
    Other,
    Both,
}

/// <summary>The pace that holds, as its reader should hear of it. It comes from the record alone: a looser one that waits is nobody's business.</summary>
public sealed record PaceOnPage(Pace Holds, SetBy By, string Other)
{
    /// <returns>Null where there is none, or nobody to talk with.</returns>
    public static PaceOnPage? Of(View view)
    {
        var paces = view.Record.Paces;
        if (paces.InForce is not { } holds || view.Other is not { } other) return null;
        var (mine, theirs) = (paces[view.Me]?.Pace == holds, paces[view.Me.Other()]?.Pace == holds);
        return new(holds, mine && theirs ? SetBy.Both : mine ? SetBy.Me : SetBy.Other, other.Name.Text);
    }

    public string InWords(Texts t) => (By, Holds) switch
    {
        (SetBy.Me, Pace.Daily) => t["You set the pace: talk about it once a day."],
        (SetBy.Me, Pace.AtSetTimes) => t["You set the pace: talk about it at set times."],
        (SetBy.Me, Pace.Weekly) => t["You set the pace: talk about it once a week."],
        (SetBy.Me, _) => t["You set the pace: not this week."],
        (SetBy.Other, Pace.Daily) => t["{0} set the pace: talk about it once a day.", Other],
        (SetBy.Other, Pace.AtSetTimes) => t["{0} set the pace: talk about it at set times.", Other],
        (SetBy.Other, Pace.Weekly) => t["{0} set the pace: talk about it once a week.", Other],
        (SetBy.Other, _) => t["{0} set the pace: not this week.", Other],
        (_, Pace.Daily) => t["You both set the pace: talk about it once a day."],
        (_, Pace.AtSetTimes) => t["You both set the pace: talk about it at set times."],
        (_, Pace.Weekly) => t["You both set the pace: talk about it once a week."],
        _ => t["You both set the pace: not this week."],
    };

    /// <summary>It refuses nothing.</summary>
    public string WhatStaysPossible(Texts t) => By == SetBy.Me
        ? t["It is yours: you can tell and ask whenever you need to."]
        : t["An update, and what cannot wait, are always possible."];
}
