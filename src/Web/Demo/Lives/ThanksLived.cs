using Goldseam.Domain.Entries;

namespace Goldseam.Web.Demo.Lives;

/// <summary>Now and then one thanks the other for one thing.</summary>
sealed class ThanksLived : Life
{
    public override IReadOnlyList<Deed> Deeds { get; } =
    [
        Thanks(DemoPerson.Sam, 16, "You left the last pear for me."),
        Thanks(DemoPerson.Kim, 36, "You took Ida to school so that I could sleep."),
        Thanks(DemoPerson.Sam, 42, "You wrote the time on the kettle, so that I would not wait."),
        Thanks(DemoPerson.Kim, 55, "You sat still the whole hour, although I could see that it was hard."),
        Thanks(DemoPerson.Sam, 71, "You laughed at the radio."),
        Thanks(DemoPerson.Kim, 79, "The lamp was on when I came home."),
        Thanks(DemoPerson.Kim, 83, "You opened the letter from the bank and put it on the table."),
    ];

    static Deed Thanks(DemoPerson who, int day, string words) =>
        new(who, day, new(19, 20), (facts, id) => facts.Record.Thanks.Give(id, facts.Today, Words.Stored(words)));
}
