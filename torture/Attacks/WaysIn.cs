using System.Buffers.Text;
using Goldseam.Domain.Entries;
using Goldseam.Store.Members;
using Goldseam.Store.Sealing;
using Goldseam.Store.Tests;
using NodaTime;

namespace Goldseam.Torture.Attacks;

/// <summary>
/// T4: guesses at passphrase and digits, cookies of visits that have ended, cookies and tokens that nobody handed out, rows of devices
/// without their cookies, slots in one another's place. The derivation is cheap, so that what stops them is the program.
/// </summary>
static class WaysIn
{
    static readonly string[] Digits = ["274613", "905172364", "861947", "731904"];

    public static async Task<string> Run(Trial trial)
    {
        var each = trial.IsLong ? 10_000 : 200;
        (string What, Func<Trial, Couple, int, Task<int>> Try)[] ways =
        [
            ("guesses at a passphrase", Guesses), ("guesses at digits", GuessedDigits), ("ended visits", EndedVisits),
            ("made-up cookies", MadeUpCookies), ("made-up tokens", MadeUpTokens), ("devices without their cookie", DevicesAlone),
            ("swapped slots", SwappedSlots),
        ];
        var counted = new List<string>();
        foreach (var (what, attempt) in ways)
        {
            using var couple = await Couple.Meets();
            await couple.Mara.KeepsANote("Nobody else reads this.");
            var tries = await attempt(trial, couple, each);
            trial.Ran(tries);
            counted.Add($"{tries:N0} {what}");
        }
        return $"{string.Join(", ", counted)}; {Trial.Of(trial.WrongOnes, trial.Runs, "opened")}";
    }

    static Pin Pin(string digits) => Store.Members.Pin.TryRead(digits, out var pin, out _) ? pin : throw new InvalidOperationException(digits);

    static string Guess(Random random, string right)
    {
        var near = right.ToCharArray();
        near[random.Next(near.Length)] = (char)('a' + random.Next(26));
        string[] all = [new(near), right.Replace(" ", "", StringComparison.Ordinal), right.ToUpperInvariant(), right[..^1], $"{random.Next()} slow barges upriver", "", right[1..]];
        return all[random.Next(all.Length)] is var one && one != right ? one : right + "x";
    }

    /// <summary>As patient as they come: whenever there is to be waited, they wait.</summary>
    static async Task<int> Guesses(Trial trial, Couple couple, int most)
    {
        var (name, right) = (Home.SignInNameOf("Mara"), Home.PassphraseTextOf("Mara"));
        var members = couple.Home.Store.Accounts;
        for (var i = 0; i < most; i++)
        {
            var entrance = await members.SignIn(name, Guess(trial.Random, right), browser: null);
            if (entrance.Wait is { } wait)
            {
                // The right words do not come in either before their time.
                if ((await members.SignIn(name, right, browser: null)).VisitCookie is not null) trial.Wrong("came in before the wait was over");
                couple.Home.Clock.Pass(wait);
            }
            if (entrance.VisitCookie is not null) trial.Wrong($"guess {i} opened");
        }
        couple.Home.Clock.Pass(Duration.FromHours(1));
        if ((await members.SignIn(name, right, browser: null)).VisitCookie is null) trial.Wrong("its owner is locked out");
        return most;
    }

    /// <summary>Five wrong tries, and then the right digits: they come too late.</summary>
    static async Task<int> GuessedDigits(Trial trial, Couple couple, int most)
    {
        var devices = couple.Home.Store.Devices;
        var tries = 0;
        while (tries < most)
        {
            var right = Digits[trial.Random.Next(Digits.Length)];
            var device = (await couple.Mara.With(v => devices.Add(v, Pin(right), PersonName.Stored("My phone"), before: null)))!;
            for (var i = 0; i < Devices.Tries; i++, tries++)
                if ((await devices.Unlock(device, Pin(Wrong(trial.Random, right)))).VisitCookie is not null) trial.Wrong("wrong digits opened");
            tries++;
            if ((await devices.Unlock(device, Pin(right))).VisitCookie is not null) trial.Wrong("a sixth try opened");
        }
        return tries;
    }

    static string Wrong(Random random, string right)
    {
        while (true)
        {
            var digits = random.Next(1_000_000).ToString("D6", System.Globalization.CultureInfo.InvariantCulture);
            if (digits != right && Store.Members.Pin.TryRead(digits, out _, out _)) return digits;
        }
    }

    static async Task<int> EndedVisits(Trial trial, Couple couple, int most)
    {
        var (store, ended) = (couple.Home.Store, new List<string>());
        for (var i = 0; i < most; i++)
        {
            if (ended.Count == 0 || i % 50 == 0)
            {
                var cookie = (await store.Accounts.SignIn(Home.SignInNameOf("Mara"), Home.PassphraseTextOf("Mara"), browser: null)).VisitCookie!;
                if (!await Stores.Opens(store, cookie)) trial.Wrong("a visit does not open");
                switch (i / 50 % 3)
                {
                    case 0:
                        await store.Visits.End(cookie);
                        break;
                    case 1:
                        couple.Home.Clock.Pass(Store.Visits.SealedVisit.Longest + Duration.FromSeconds(1));
                        break;
                    default:
                        couple.Home.Restart();
                        store = couple.Home.Store;
                        break;
                }
                ended.Add(cookie);
            }
            if (await Stores.Opens(store, ended[trial.Random.Next(ended.Count)])) trial.Wrong($"an ended visit opened at {i}");
        }
        return most;
    }

    static async Task<int> MadeUpCookies(Trial trial, Couple couple, int most)
    {
        var live = (await couple.Jonas.SignsIn()).VisitCookie!;
        for (var i = 0; i < most; i++)
            if (await Stores.Opens(couple.Home.Store, MadeUp(trial.Random, live))) trial.Wrong($"cookie {i} opened");
        if (!await Stores.Opens(couple.Home.Store, live)) trial.Wrong("the real one does not open");
        return most;
    }

    /// <summary>Random ones, and the real one with one bit changed, cut, lengthened or in another alphabet.</summary>
    static string MadeUp(Random random, string real)
    {
        var bytes = Base64Url.DecodeFromChars(real);
        switch (random.Next(5))
        {
            case 0:
                random.NextBytes(bytes);
                return Base64Url.EncodeToString(bytes);
            case 1:
                return real[..random.Next(real.Length)];
            case 2:
                return real + "A";
            case 3:
                return Convert.ToHexString(bytes);
            default:
                bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
                return Base64Url.EncodeToString(bytes);
        }
    }

    static async Task<int> MadeUpTokens(Trial trial, Couple couple, int most)
    {
        var (mara, jonas) = ((await couple.Mara.SignsIn()).VisitCookie!, (await couple.Jonas.SignsIn()).VisitCookie!);
        var (right, theirs) = (Stores.TokenOf(mara), Stores.TokenOf(jonas));
        for (var i = 0; i < most; i++)
        {
            var token = i % 10 == 0 ? theirs : i % 10 == 1 ? mara : MadeUp(trial.Random, right);
            if (VisitToken.AreSame(right, token)) trial.Wrong($"token {i} was taken for hers");
        }
        if (!VisitToken.AreSame(right, Stores.TokenOf(mara))) trial.Wrong("her own is not taken");
        return most;
    }

    /// <summary>Who has the row and the digits, and not the browser, opens nothing and uses up no tries.</summary>
    static async Task<int> DevicesAlone(Trial trial, Couple couple, int most)
    {
        var devices = couple.Home.Store.Devices;
        var device = (await couple.Mara.With(v => devices.Add(v, Pin(Digits[0]), PersonName.Stored("My phone"), before: null)))!;
        using var intruder = await Intruder.At(couple.Home);
        var row = intruder.Copy("devices", "1 = 1").Rows[0];
        for (var i = 0; i < most; i++)
        {
            var find = Base64Url.EncodeToString((byte[])row[0]);
            var cookie = i % 20 == 0 ? find : MadeUp(trial.Random, i % 2 == 0 ? device : find);
            if ((await devices.Unlock(cookie, Pin(Digits[0]))).VisitCookie is not null) trial.Wrong($"cookie {i} opened with her digits");
        }
        if ((await devices.Unlock(device, Pin(Digits[0]))).VisitCookie is null) trial.Wrong("tries were used up from elsewhere");
        return most;
    }

    /// <summary>Whatever of two people's slots lies in whose place: each passphrase opens its own, or nothing.</summary>
    static async Task<int> SwappedSlots(Trial trial, Couple couple, int most)
    {
        using var intruder = await Intruder.At(couple.Home);
        var tries = Math.Max(20, most / 10);
        string[] columns = ["salt", "iterations", "blob", "salt = (SELECT salt FROM slots WHERE member <> $0), blob"];
        for (var i = 0; i < tries; i++)
        {
            var rows = intruder.Copy("slots", "1 = 1");
            var (one, other) = trial.Random.Next(2) == 0 ? (rows.Rows[0], rows.Rows[1]) : (rows.Rows[1], rows.Rows[0]);
            var column = columns[trial.Random.Next(columns.Length)];
            intruder.Run($"UPDATE slots SET {column} = (SELECT {column.Split(' ')[^1]} FROM slots WHERE member <> $0) WHERE member = $0", one[0]);
            var isChanged = column != "iterations";
            foreach (var person in couple.Both)
            {
                var others = couple.Both.First(p => p != person);
                var entrance = await couple.Home.Store.Accounts.SignIn(
                    Home.SignInNameOf(person.Name), Home.PassphraseTextOf(others.Name), browser: null);
                if (entrance.VisitCookie is not null) trial.Wrong($"{others.Name}'s words opened for {person.Name} with another {column}");
            }
            rows.PutBack();
            foreach (var person in couple.Both)
                if ((await person.SignsIn()).VisitCookie is null && isChanged) couple.Home.Clock.Pass(Duration.FromHours(1));
        }
        return 2 * tries;
    }
}
