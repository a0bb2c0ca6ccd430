using Goldseam.Browser.Tests.Screens;

namespace Goldseam.Browser.Tests.Practices.Tellings;

sealed class TellingsScreens : PracticeScreens
{
    static readonly string OldAddress = Person.NewId(), Danger = Person.NewId(), Risk = Person.NewId();

    public override IEnumerable<Screen> Together =>
    [
        new("tell", Jonas, "/tell", s => s.Jonas.Promises(Person.NewId(), "Home by 18:30, or a message before 18:00")),
        .. from kind in new[] { "plans-changed", "not-kept", "harder", "update", "they-contacted-me", "health-risk", "danger" }
           select new Screen($"tell-{kind}", Jonas, $"/tell/words?kind={kind}"),
        new("told", Jonas, $"/tellings/{OldAddress}", s => s.Jonas.Posts("/tellings",
            ("id", OldAddress), ("kind", "harder"), ("words", "She wrote to my old address. I have not answered."))),
        new("today-folded", Mara, "/today", s =>
        {
            s.Home.Clock.Pass(NodaTime.Duration.FromMinutes(2));
            return Task.CompletedTask;
        }),
        new("telling-with-someone", Mara, Then: async mara =>
        {
            await mara.Tap(".folded button:has-text('With someone')");
            await mara.Sees("Somebody to call");
        }),
        new("telling", Mara, Then: async mara =>
        {
            await mara.Tap(".folded button:has-text('Now')");
            await mara.Sees("I have not answered.");
            await mara.Tap("summary:has-text('I answer at')");
        }),
        new("tellings", Mara, "/tellings"),
        new("tell-danger-told", Jonas, "/tell/words?kind=danger", s => s.Jonas.Posts("/tellings",
            ("id", Danger), ("kind", "danger"), ("words", "My brother has gone out and does not answer."))),
        new("today-danger", Mara, "/today"),
        new("telling-danger", Mara, Then: async mara =>
        {
            await mara.Tap(".folded button:has-text('Now')");
            await mara.Sees("does not answer.");
        }),
        new("telling-health-risk", Mara, $"/tellings/{Risk}", async s =>
        {
            await s.Jonas.Posts("/tellings", ("id", Risk), ("kind", "health-risk"), ("words", "I have to be tested, and so do you."));
            s.Home.Clock.Pass(NodaTime.Duration.FromMinutes(2));
            await s.Mara.Posts($"/tellings/{Risk}/open");
        }),
    ];
}
