namespace Goldseam.Browser.Tests;

/// <summary>The jar, small questions, anchors, the week and the month, screen by screen.</summary>
/// <param name="look">Called with a name for the screen and who looks at it.</param>
sealed class WalkThroughReviews(Person mara, Person jonas, Func<string, Person, Task> look)
{
    public static async Task With(Person mara, Person jonas, Func<string, Person, Task> look)
    {
        var walk = new WalkThroughReviews(mara, jonas, look);
        await walk.Jar();
        await walk.SmallQuestions();
        await walk.Anchors();
        await walk.TheWeek();
        await walk.TheMonth();
    }

    async Task Opened(string name, Person who, string path)
    {
        await who.Opens(path);
        await look(name, who);
    }

    async Task Jar()
    {
        await Opened("jar-empty", jonas, "/gratitudes");
        await jonas.Fills("#words", "You left the last pear for me.");
        await jonas.Sends();
        await jonas.Page.WaitForSelectorAsync("#jar article");
        await look("jar", jonas);
        await Opened("jar-theirs", mara, "/gratitudes");
    }

    async Task SmallQuestions()
    {
        await Opened("concerns-empty", mara, "/concerns");
        await Opened("concern-new", mara, "/concerns/new");
        await mara.Fills("#noticed", "You took the phone out to the balcony on Thursday.");
        await mara.Fills("#did", "My stomach turned, and I counted the minutes.");
        await mara.Fills("#asked", "Who was it, and why outside?");
        await mara.Sends();
        await mara.Sees("It is clear now");
        await look("concern-mine", mara);
        await Opened("concerns-for-me", jonas, "/concerns");
        await jonas.Tap("main a.card");
        await jonas.Sees("Your answer");
        await look("concern-to-answer", jonas);
        await jonas.Fills("#noticed", "You went quiet when I came back in.");
        await jonas.Fills("#meant", "My brother called, and the dishwasher was loud. I could have said so.");
        await jonas.Sends();
        await jonas.Sees("Answer anew");
        await look("concern-answered", jonas);
        await mara.Page.ReloadAsync();
        await look("concern-with-answer", mara);
        await mara.Opens("/concerns/new");
        await mara.Fills("#noticed", "We never talk about the summer.");
        await mara.Tap(".choice:has-text('For the week')");
        await mara.Sends();
        await mara.Sees("It waits for the week.");
        await mara.Opens("/concerns");
        await mara.Tap("summary:has-text('How long an answer may take')");
        await look("concerns", mara);
    }

    async Task Anchors()
    {
        await mara.Opens("/anchors");
        await mara.Fills("#what", "Tea at the window");
        await mara.Sends();
        await mara.Page.WaitForSelectorAsync(".said.big");
        await look("anchors-offered", mara);
        await Opened("anchors-to-keep", jonas, "/anchors");
        await jonas.Tap("button:has-text('Keep it, too')");
        await jonas.Sees("Kept by both of you");
        await look("anchors", jonas);
        await Opened("us-together", jonas, "/us");
    }

    async Task TheWeek()
    {
        await Opened("reviews", mara, "/reviews");
        await Opened("week-1", jonas, "/reviews/week");
        await Week(mara, "You asked how the night was.", "A message before you leave work.", "Jonas", pictures: true);
        await mara.ArrivesAt("/reviews/week");
        await look("week-done", mara);
        // A page of hers that is open would hand hers in at once.
        await mara.Opens("/calm");
        await Opened("reviews-other-done", jonas, "/reviews");
        await Week(jonas, "You told me when it hit you.", "Ten minutes after dinner.", "Me", pictures: false);
        await jonas.Sees("Mara is done, too.");
        await look("week-open-mine", jonas);
        await mara.Opens("/today");
        await jonas.Page.ReloadAsync();
        await look("week-open", jonas);
    }

    async Task Week(Person who, string howItWas, string wish, string taker, bool pictures)
    {
        await who.Opens("/reviews/week");
        await who.Fills("#how-it-was", howItWas);
        await who.Sends();
        await who.ArrivesAt("/reviews/week?page=2");
        if (pictures) await look("week-2", who);
        await who.Fills("#my-promises", "Thursday I told you only at nine. From now on the alarm is at 17:50.");
        await who.Fills("#still-hard", "Saying it before you ask.");
        await who.Sends();
        await who.ArrivesAt("/reviews/week?page=3");
        await who.Fills("#one-thing", wish);
        await who.Tap($".choice:has-text('{taker}')");
        if (pictures) await look("week-3", who);
        await who.Tap("summary:has-text('More, if you want')");
        if (pictures) await look("week-3-more", who);
        await who.Fills("#closing", "Until Sunday.");
        await who.Sends();
    }

    async Task TheMonth()
    {
        await Opened("month-1", mara, "/reviews/month");
        await mara.Fills("#worked", "Phones in the kitchen.");
        await mara.Sends();
        await mara.ArrivesAt("/reviews/month?page=2");
        await look("month-2", mara);
        await mara.Fills("#can-stop", "x\u202Ey");
        await mara.Sends();
        await mara.Page.WaitForSelectorAsync(".notice.refusal");
        await look("month-refused", mara);
        await mara.Fills("#can-stop", "Writing at noon.");
        await mara.Sends();
        await mara.ArrivesAt("/reviews/month?page=3");
        await look("month-3", mara);
        await Another(mara);
        await jonas.Opens("/reviews/month?page=3");
        await Another(jonas);
        await mara.Opens("/today");
        await Opened("month-open", jonas, "/reviews/open?kind=month&start=2026-10-01");
        await Opened("reviews-open", jonas, "/reviews");
    }

    static async Task Another(Person who)
    {
        await who.Tap(".choice:has-text('Yes')");
        await who.Sends();
        await who.Page.WaitForURLAsync("**/reviews/{month,open?**}");
    }
}
