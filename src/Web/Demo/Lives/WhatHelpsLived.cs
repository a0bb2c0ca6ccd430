using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.WhatHelps;

namespace Goldseam.Web.Demo.Lives;

/// <summary>Kim wrote it on a calm day and let Sam read the first. Sam wrote one, too, and kept it.</summary>
sealed class WhatHelpsLived : Life
{
    public override IReadOnlyList<Deed> Deeds { get; } =
    [
        Writes(DemoPerson.Kim, 12, "A wave", "Sit by me. Don’t ask. Say you know why.", "Explaining. The phone in your hand.", "Cold water. The window. Ines, any time."),
        ShowsTheFirst(DemoPerson.Kim, 19),
        Writes(DemoPerson.Kim, 26, "At night", "Turn the light on, and stay.", null, "The kitchen, tea, the radio very low."),
        Writes(DemoPerson.Sam, 30, "When I am ashamed", "Say that I can stay in the room.", "Asking what I think.", "Walk round the block once, and come back."),
    ];

    static Deed Writes(DemoPerson who, int day, string name, string helps, string? pleaseNot, string forMe) =>
        new(who, day, new(17, 10), (facts, id) => facts.Drawer.OwnHelps.Write(
            id, id, HelpKind.Moment, Said(id, name, helps, pleaseNot, forMe), Guid.Empty));

    static Deed ShowsTheFirst(DemoPerson who, int day) =>
        new(who, day, new(17, 20), (facts, form) =>
        {
            var one = facts.Drawer.OwnHelps.Moments.First();
            return ShowingWhatHelps.Decide(facts.Record, facts.Drawer, one.Id, form, one.Words.AtHand, one.Newest, facts.Me);
        });

    static OwnHelpWords Said(Guid id, string name, string helps, string? pleaseNot, string forMe) => new(
        id, Line.Stored(name), Words.Stored(helps), pleaseNot is null ? null : Words.Stored(pleaseNot), Words.Stored(forMe));
}
