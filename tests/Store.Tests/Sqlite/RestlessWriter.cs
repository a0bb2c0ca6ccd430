using NodaTime;

namespace Goldseam.Store.Tests.Sqlite;

/// <summary>
/// The program that is killed: several couples who write without a pause. Every form is named on standard output before it is sent
/// ("?") and after it was acknowledged ("!"), each line in one write.
/// </summary>
static class RestlessWriter
{
    /// <param name="arguments">Folder, moment to begin at, and for each person a name and the form not answered yet, or "-".</param>
    public static async Task Run(string[] arguments)
    {
        var clock = new FakeClock(Instant.FromUnixTimeSeconds(long.Parse(arguments[1], System.Globalization.CultureInfo.InvariantCulture)));
        using var store = new SealedStore(arguments[0], clock, new SystemRandom(), Home.Cheap);
        var output = Console.OpenStandardOutput();
        await Task.WhenAll(arguments.Skip(2).Chunk(2).Select(async (of, who) =>
        {
            var entrance = await store.Accounts.SignIn(Home.SignInNameOf(of[0]), Home.PassphraseTextOf(of[0]), null);
            var form = Guid.TryParse(of[1], out var unanswered) ? unanswered : Deeds.NewForm();
            for (var i = 0; ; i++, form = Deeds.NewForm())
            {
                Say(output, $"? {of[0]} {form:D}\n");
                using var visit = (await store.Open(entrance.VisitCookie, null, prolong: true))!;
                var outcome = await visit.Transact(form.ToByteArray()[0] % 2 == 0 ? Deeds.CheckIn(form, "Still here.") : Deeds.Note(form));
                if (outcome.Refusal is null) Say(output, $"! {of[0]} {form:D}\n");
                if (who == 0 && i % 4 == 0) clock.Pass(Duration.FromMinutes(20));
            }
        }));
    }

    static void Say(Stream output, string line)
    {
        lock (output)
        {
            output.Write(System.Text.Encoding.ASCII.GetBytes(line));
            output.Flush();
        }
    }
}
