using Goldseam.Domain.Entries;

namespace Goldseam.Web.Demo.Lives;

/// <summary>What each wrote only for themselves. Kim let one of them go the next morning.</summary>
sealed class NotesLived : Life
{
    public override IReadOnlyList<Deed> Deeds { get; } =
    [
        Keeps(DemoPerson.Kim, 2, """
            I keep counting back. The week of the garden, the week my mother was here. Which of them were real?
            I don’t need an answer tonight. I only need it to be out of my head.
            """),
        Keeps(DemoPerson.Sam, 3, """
            Kim asked if I was tired of it already. I am not. I was ashamed, and I looked away, and it must have looked like tired.
            Tomorrow I say that.
            """),
        Keeps(DemoPerson.Kim, 8, "Ate at the table again. I noticed the bread was good."),
        Keeps(DemoPerson.Sam, 17, """
            Twenty minutes late and I almost did not write, because writing meant saying it. Then I wrote from the stairs at work.
            It was not as bad as the not writing used to be.
            """),
        Keeps(DemoPerson.Kim, 22, """
            It was an old message, from before. I know it was. My hands did not know it.
            """),
        Keeps(DemoPerson.Kim, 24, "I hate that I looked through the drawer in the hall."),
        LetsGo(DemoPerson.Kim, 25),
        Keeps(DemoPerson.Sam, 26, """
            I wanted to explain. I wrote it down here instead, and when I read it back it was all about me.
            What I can do this week: be where I said I am. Nothing else is asked.
            """),
        Keeps(DemoPerson.Kim, 42, """
            We agreed on it in two sentences: five days at my sister’s, and nobody has to write. Packed the blue jumper.
            It is not leaving. It is a wide breath.
            """),
        Keeps(DemoPerson.Sam, 48, """
            The flat was very quiet. I cleaned the shelf where the letters were and put nothing there.
            Kim comes back tomorrow. I will cook, and not ask how it was before Kim sits down.
            """),
        Keeps(DemoPerson.Kim, 55, "Said to the counsellor: I want to try. It came out before I had decided to say it."),
        Keeps(DemoPerson.Kim, 66, """
            A year ago today was the dinner with everyone. I was happy at that dinner, and I did not know.
            Sam had the date in the calendar and asked in the morning what I need. I said: soup, and the lamp on.
            """),
        Keeps(DemoPerson.Sam, 71, "Kim laughed at the radio. I did not say anything, so that it could stay a laugh."),
        Keeps(DemoPerson.Sam, 80, "I noticed today that I tell things before I am asked. It has become shorter than hiding them."),
        Keeps(DemoPerson.Kim, 82, """
            Slept through. Woke up and thought about the tomatoes.
            I am writing it down because nobody believes such a small thing later, not even me.
            """),
    ];

    static Deed Keeps(DemoPerson who, int day, string words) =>
        new(who, day, new(22, 15), (facts, id) => facts.Drawer.Notes.Keep(id, LongWords.Stored(words)));

    static Deed LetsGo(DemoPerson who, int day) =>
        new(who, day, new(7, 20), (facts, _) => facts.Drawer.Notes.Withdraw(facts.Drawer.Notes.Kept.Last().Id));
}
