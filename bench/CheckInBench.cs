using System.Buffers.Text;
using System.Globalization;
using Goldseam.Store.Sealing;

namespace Goldseam.Bench;

/// <summary>
/// The first check-in of a day, saved, against one durable insert of a form of the same size. Each member answers once a day, so a
/// round is a few days of everybody. Changing an answer destroys the former words and empties the log file: it stands apart.
/// </summary>
static class CheckInBench
{
    public const int Couples = 300;
    const int Rounds = 5;
    const int DaysInARound = 4;
    const int Connections = 32;
    const double Limit = 0.5;

    public static IEnumerable<Line> Run()
    {
        using var sides = Sides.Start("check-in", out var ready);
        using var ours = new Load(ready.Ours, Connections);
        using var bare = new Load(ready.Bare, Connections);
        for (var i = 0; i < 3; i++) OneRound();

        Round[] first = [.. Enumerable.Range(0, Rounds).Select(_ => OneRound())];
        // Afterwards, since what a change leaves behind is tidied up by the first pages after it.
        var inserted = first.Select(r => r.Bare).Order().ElementAt(Rounds / 2);
        Round[] change = [.. Enumerable.Range(0, Rounds).Select(_ => new Round(ours.Once(Forms(sides.SignIn(nextDay: false))), inserted))];
        return
        [
            Line.Of("checkin_vs_insert", "Check-in, first of the day", first, Limit),
            Line.Of("change_vs_insert", "Check-in, changed that day", change, atLeast: null),
        ];

        Round OneRound()
        {
            var (saved, inserted) = (0.0, 0.0);
            for (var day = 0; day < DaysInARound; day++)
            {
                byte[][] forms = Forms(sides.SignIn(nextDay: true));
                saved += forms.Length / ours.Once(forms);
                inserted += forms.Length / bare.Once(forms);
            }
            var all = 2.0 * Couples * DaysInARound;
            return new(all / saved, all / inserted);
        }
    }

    /// <summary>First all founders, then all partners: no couple saves twice in the same millisecond.</summary>
    static byte[][] Forms(IReadOnlyList<Cookies> people) =>
        [.. people.Where((_, i) => i % 2 == 0).Concat(people.Where((_, i) => i % 2 == 1)).Select(Form)];

    static int sent;

    static byte[] Form(Cookies who)
    {
        var token = VisitToken.Of(Base64Url.DecodeFromChars(who.Visit));
        var id = (++sent).ToString("x32", CultureInfo.InvariantCulture);
        return Requests.Post("/check-ins", $"__token={token}&id={id}&feeling=steady&audience=both-of-us&words={Uri.EscapeDataString(People.Text)}", who);
    }
}
