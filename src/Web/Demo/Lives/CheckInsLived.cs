using Goldseam.Domain.Entries;
using Goldseam.Domain.Practices.CheckIns;
using Goldseam.Store.Visits;
using NodaTime;
using static Goldseam.Domain.Practices.CheckIns.Audience;
using static Goldseam.Domain.Practices.CheckIns.Feeling;

namespace Goldseam.Web.Demo.Lives;

/// <summary>
/// Nobody answers every day. Some answers are only their author’s, some wait for the other, and some of those stayed closed because that
/// day the other could not. One was taken back, one was changed after it had been read, one was shown a day later.
/// </summary>
sealed class CheckInsLived : Life
{
    public override IReadOnlyList<Deed> Deeds { get; } =
    [
        // The first week: hardly any words.
        Sam(0, Afraid, BothOfUs, "I told you everything tonight. I will say it again as often as you ask."),
        Kim(0, Numb, OnlyMe),
        Sam(1, Heavy, BothOfUs, "Home at half past six. The phone is in the kitchen."),
        Kim(1, Raw, OnlyMe, "I don’t know what I am supposed to feel first."),
        Sam(2, Heavy, BothOfUs),
        Sam(3, Afraid, BothOfUs, "I looked away this morning. I was ashamed, not tired of it."),
        Kim(3, Angry, BothOfUs, "I am so angry that I cleaned the oven."),
        Kim(4, Raw, OnlyMe),
        Sam(5, Heavy, BothOfUs, "Thank you for saying it out loud."),
        Kim(5, Heavy, OnlyMe, "Said it here first, to see how it looks."),
        Sam(6, Steady, BothOfUs),

        // The second: the same answer at the same hour helps.
        Kim(7, Heavy, WhenBothHaveAnswered, "You may know my side now."),
        Sam(7, Heavy, WhenBothHaveAnswered, "I have read it three times."),
        Kim(8, Steady, OnlyMe, "We ate at the table."),
        Sam(8, Steady, BothOfUs),
        Sam(9, Steady, BothOfUs, "Lunch with Ruth from work, back at two. You did not ask; I wanted you to have it."),
        Kim(10, Raw, OnlyMe, "The song in the shop. It took me an hour to come back."),
        Sam(11, Heavy, BothOfUs),
        Kim(11, Heavy, BothOfUs, "Better than yesterday. That is all I can say about it."),
        Sam(13, Steady, WhenBothHaveAnswered, "I was glad about the walk."),
        Kim(13, Warm, WhenBothHaveAnswered, "The walk was good. I did not check the time once."),

        // The third: late once, and said so before the hour.
        Kim(14, Steady, BothOfUs),
        Sam(14, Steady, BothOfUs),
        Kim(15, Steady, OnlyMe),
        Sam(16, Warm, BothOfUs, "You left the last pear for me."),
        Kim(17, Afraid, BothOfUs, "Twenty minutes. I stood at the window for all of them. You wrote, and I saw it, and still."),
        Sam(17, Heavy, BothOfUs, "I wrote from the stairs. Next time from the desk, before I pack."),
        Kim(18, Heavy, OnlyMe),
        Sam(18, Steady, BothOfUs),
        Sam(20, Steady, WhenBothHaveAnswered, "A slow day. I liked it."),

        // The fourth is the hard one: an old message on the old tablet.
        Sam(21, Steady, BothOfUs),
        Kim(22, Raw, BothOfUs, "I found it by accident and now it is in the room."),
        Sam(22, Afraid, BothOfUs, "It is from before. I should have looked there myself, and I did not. I am in the next room."),
        Kim(23, Angry, OnlyMe, "Not this week. I said so, and it holds."),
        Sam(23, Heavy, WhenBothHaveAnswered, "I leave you the evening."),
        Kim(24, Numb, OnlyMe),
        Sam(25, Heavy, WhenBothHaveAnswered, "I went through all the old devices and wrote down what I found. It is there when you want it."),
        Shows(DemoPerson.Sam, 26, answered: 25),
        Kim(27, Raw, OnlyMe),

        // The fifth: slowly.
        Kim(29, Heavy, BothOfUs, "I can be in the kitchen with you again."),
        Sam(29, Heavy, BothOfUs, "I heard the kettle and was glad."),
        Sam(30, Heavy, BothOfUs),
        Kim(31, Afraid, BothOfUs, "What if it is always like this."),
        TakesBack(DemoPerson.Kim, 31),
        Sam(32, Steady, BothOfUs, "The list of the devices lies in the blue folder. You need not open it."),
        Kim(33, Heavy, OnlyMe),
        Kim(34, Steady, WhenBothHaveAnswered, "Once a week is enough for me. The other days may be days."),
        Sam(34, Steady, WhenBothHaveAnswered, "Then the other days are days."),

        // The sixth.
        Sam(35, Steady, BothOfUs),
        Kim(36, Steady, BothOfUs, "Slept six hours."),
        Sam(36, Warm, BothOfUs),
        Kim(37, Heavy, OnlyMe, "Tired of being the one things are done for."),
        Sam(38, Heavy, BothOfUs, "We talked for an hour and I did not defend myself. It was the hardest hour this year."),
        Kim(38, Heavy, BothOfUs, "You did not defend yourself. I noticed."),
        Sam(40, Steady, BothOfUs),
        Kim(41, Numb, OnlyMe),
        Sam(41, Steady, BothOfUs, "Five days, as we said. The door is not locked from either side."),
        Kim(42, Steady, BothOfUs, "I will write when I am back, not before."),

        // The seventh: five days apart, without a word. That was agreed.
        Kim(49, Steady, BothOfUs, "It was good to go, and good to turn the key."),
        Sam(49, Warm, BothOfUs, "There is soup."),

        // The eighth.
        Sam(50, Steady, BothOfUs),
        Kim(50, Steady, OnlyMe),
        Kim(52, Heavy, OnlyMe, "A whole day without thinking of it until four. Then all of it at once."),
        Sam(52, Steady, BothOfUs),
        Sam(54, Afraid, BothOfUs, "I was afraid of what you would say there. I am glad I sat still."),
        Changes(DemoPerson.Sam, 54, Open, BothOfUs, "I was afraid of what you would say there. Then you said it. Thank you."),
        Kim(54, Open, BothOfUs, "I said it. Ask me tomorrow if I still mean it."),
        Kim(55, Steady, BothOfUs, "I still mean it."),
        Sam(55, Warm, BothOfUs),

        // The ninth.
        Sam(57, Steady, BothOfUs, "Dinner with the team: Ruth, Ali, Ben. Until ten. I call from the tram."),
        Kim(57, Steady, BothOfUs, "You called from the tram."),
        Kim(58, Warm, OnlyMe),
        Sam(59, Steady, BothOfUs),
        Kim(60, Raw, OnlyMe, "Saw somebody with the same coat."),
        Sam(61, Steady, WhenBothHaveAnswered, "You were far away at breakfast. I would have liked to ask."),

        // The tenth, with the day that was hard a year ago, too.
        Kim(63, Steady, BothOfUs),
        Sam(63, Steady, BothOfUs),
        Kim(65, Afraid, BothOfUs, "Tomorrow is that day."),
        Sam(65, Steady, BothOfUs, "I know. I took the afternoon off."),
        Kim(66, Raw, BothOfUs, "Soup, and the lamp on. That was right."),
        Sam(66, Heavy, BothOfUs),
        Kim(67, Heavy, OnlyMe),
        Sam(68, Steady, BothOfUs, "I put the tablet up for sale, with you beside me."),
        Kim(69, Steady, WhenBothHaveAnswered, "It is lighter without it in the house."),
        Sam(69, Warm, WhenBothHaveAnswered, "It is."),

        // The eleventh.
        Sam(70, Steady, BothOfUs),
        Kim(71, Warm, BothOfUs, "The radio. I laughed before I remembered not to."),
        Sam(71, Warm, BothOfUs),
        Kim(73, Steady, OnlyMe),
        Sam(73, Heavy, BothOfUs, "A bad day at work. It has nothing to do with us; I only want you to know where my face comes from."),
        Kim(74, Angry, BothOfUs, "You promised to say it before, not after, when your brother calls about money."),
        Sam(74, Heavy, BothOfUs, "Yes. I wanted to solve it first. I should have told you at noon."),
        Kim(75, Steady, BothOfUs, "Thank you for not making it small."),
        Sam(76, Steady, BothOfUs),

        // The twelfth: ordinary, mostly.
        Sam(77, Steady, BothOfUs, "Home by half past six, the phone in the kitchen. I hardly think about it now."),
        Kim(78, Warm, BothOfUs, "Tomatoes on the balcony. Six of them."),
        Sam(78, Warm, BothOfUs),
        Kim(79, Heavy, OnlyMe, "A dream. Only a dream."),
        Sam(80, Steady, BothOfUs),
        Kim(80, Steady, BothOfUs),
        Sam(81, Steady, WhenBothHaveAnswered, "I mended the balcony door. It closes without a sound now."),
        Sam(82, Open, WhenBothHaveAnswered, "I would like to take you to the sea, when you want to. Not as a reward. Because of the sea."),
        Kim(82, Open, WhenBothHaveAnswered, "Slept through. I had forgotten how that is."),
        Sam(83, Steady, BothOfUs, "The letter from the bank came. I opened it and put it on the table."),

        // Today has only begun.
        Answers(DemoPerson.Kim, DemoWeeks.Days, new(7, 30), Warm, WhenBothHaveAnswered, "Yes to the sea. Not yet, but yes."),
    ];

    static Deed Kim(int day, Feeling feeling, Audience audience, string? words = null) =>
        Answers(DemoPerson.Kim, day, new LocalTime(20, 20).PlusMinutes(day * 7 % 50), feeling, audience, words);

    static Deed Sam(int day, Feeling feeling, Audience audience, string? words = null) =>
        Answers(DemoPerson.Sam, day, new LocalTime(20, 10).PlusMinutes(day * 11 % 45), feeling, audience, words);

    static Deed Answers(DemoPerson who, int day, LocalTime at, Feeling feeling, Audience audience, string? words) =>
        new(who, day, at, (facts, id) => CheckingIn.Decide(
            facts.Record, facts.Drawer, id, facts.Today, feeling, words is null ? null : Words.Stored(words), audience, facts.Me));

    static Deed Changes(DemoPerson who, int day, Feeling feeling, Audience audience, string words) =>
        Answers(who, day, new(21, 30), feeling, audience, words);

    static Deed Shows(DemoPerson who, int day, int answered) =>
        new(who, day, new(8, 0), (facts, _) => facts.Record.CheckIns.Show(Of(facts, daysAgo: day - answered), facts.Today, facts.Me));

    static Deed TakesBack(DemoPerson who, int day) =>
        new(who, day, new(22, 0), (facts, _) => facts.Record.CheckIns.Withdraw(Of(facts, daysAgo: 0), facts.Me));

    static Guid Of(Facts facts, int daysAgo) => facts.Record.CheckIns.Of(facts.Me, facts.Today.PlusDays(-daysAgo))!.Id;
}
