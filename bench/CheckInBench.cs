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
    const int DaysInARound = 3;
    const int Connections = 32;
    const double Limit = 0.5;

    public static IEnumerable<Line> Run()
    {
        using var sides = Sides.Start("check-in", out var ready);
        using var ours = new Load(ready.Ours, Connections);
        using var bare = new Load(ready.Bare, Connections);
        for (var i = 0; i < 3; i++) OneRound();

        var (first, change) = (new List<Round>(), new List<Round>());
        for (var i = 0; i < Rounds; i++)
        {
            var round = OneRound();
            first.Add(round);
            change.Add(round with { Ours = ours.Once([.. sides.SignIn(nextDay: false).Select(Form)]) });
        }
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
                byte[][] forms = [.. sides.SignIn(nextDay: true).Select(Form)];
                saved += forms.Length / ours.Once(forms);
                inserted += forms.Length / bare.Once(forms);
            }
            var all = 2.0 * Couples * DaysInARound;
            return new(all / saved, all / inserted);
        }
    }

    static int sent;

    static byte[] Form(Cookies who)
    {
        var token = VisitToken.Of(Base64Url.DecodeFromChars(who.Visit));
        var id = (++sent).ToString("x32", CultureInfo.InvariantCulture);
        return Requests.Post("/check-ins", $"__token={token}&id={id}&feeling=steady&audience=both-of-us&words={Uri.EscapeDataString(People.Text)}", who);
    }
}
