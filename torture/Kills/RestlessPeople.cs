using System.Globalization;
using Goldseam.Domain.Entries;
using Goldseam.Store;
using Goldseam.Store.Members;
using Goldseam.Store.Moving;
using Goldseam.Store.Tests;
using NodaTime;

namespace Goldseam.Torture.Kills;

/// <summary>Who does what without a pause, and what they do not know the end of from before.</summary>
/// <param name="Words">Which of their passphrases opens.</param>
/// <param name="Pending">A form that was sent and not answered.</param>
sealed record Role(string Deed, string Name, int Words, Guid? Pending)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Deed}:{Name}:{Words}:{Pending?.ToString() ?? "-"}");

    public static Role Of(string text) => text.Split(':') is [var deed, var name, var words, var pending]
        ? new(deed, name, int.Parse(words, CultureInfo.InvariantCulture), Guid.TryParse(pending, out var id) ? id : null)
        : throw new FormatException(text);

    public static string PassphraseOf(string name, int words) =>
        words == 0 ? Home.PassphraseTextOf(name) : string.Create(CultureInfo.InvariantCulture, $"{name} keeps {words} copper kettles warm");
}

/// <summary>
/// The process that is killed: people of several couples who write, withdraw, renew their keys and try digits at once, while copies are
/// made. Each deed is named before it is begun ("?") and once it was acknowledged ("!").
/// </summary>
static class RestlessPeople
{
    static readonly SystemRandom Random = new();

    public static async Task<int> Run(string folder, Instant now, string[] roles)
    {
        var clock = new FakeClock(now);
        using var store = Stores.At(folder, clock);
        await Task.WhenAll(roles.Select(text => Act(store, clock, folder, Role.Of(text))));
        return 0;
    }

    static async Task Act(SealedStore store, FakeClock clock, string folder, Role role)
    {
        await Task.Yield();
        if (role.Deed == "copies")
        {
            for (var i = 0; ; i++)
            {
                var to = Path.Combine(folder, $"copy-{i}");
                Said('?', role, to);
                await Task.Run(() => Backups.Make(folder, to));
                Said('!', role, to);
            }
        }
        var words = role.Words;
        var entrance = await store.Accounts.SignIn(Home.SignInNameOf(role.Name), Role.PassphraseOf(role.Name, words), browser: null);
        for (var form = role.Pending ?? Random.NewId(); ; form = Random.NewId())
        {
            switch (role.Deed)
            {
                case "writes":
                    Said('?', role, form);
                    await Do(store, entrance, form.ToByteArray()[0] % 2 == 0 ? Deeds.CheckIn(form, "Still here.") : Deeds.Note(form));
                    Said('!', role, form);
                    break;
                case "withdraws":
                    await Do(store, entrance, Deeds.Note(form));
                    Said('?', role, form);
                    await Do(store, entrance, v => v.Drawer.Notes.Withdraw(form));
                    Said('!', role, form);
                    break;
                case "renews":
                    Said('?', role, ++words);
                    if (!Passphrase.TryRead(Role.PassphraseOf(role.Name, words), [], out var next, out _)) throw new InvalidOperationException("No words.");
                    var before = Role.PassphraseOf(role.Name, words - 1);
                    entrance = await Stores.With(store, entrance, v => store.Renewals.Renew(v, before, next, browser: null));
                    if (entrance.VisitCookie is null) throw new InvalidOperationException($"{entrance.Refusal}");
                    Said('!', role, words);
                    break;
                default:
                    await TryDigits(store, entrance, role);
                    break;
            }
        }
    }

    /// <summary>A browser with digits, and wrong ones tried on it: each is counted before it is answered.</summary>
    static async Task TryDigits(SealedStore store, Entrance entrance, Role role)
    {
        if (!Pin.TryRead("274613", out var right, out _) || !Pin.TryRead("905172", out var wrong, out _)) throw new InvalidOperationException("No digits.");
        var device = await Stores.With(store, entrance, v => store.Devices.Add(v, right, PersonName.Stored("My phone"), before: null));
        if (device is null) return;
        for (var tries = 1; tries < Devices.Tries; tries++)
        {
            await store.Devices.Unlock(device, wrong);
            Said('!', role, string.Create(CultureInfo.InvariantCulture, $"{device}={tries}"));
        }
        await store.Devices.Unlock(device, right);
    }

    static async Task Do(SealedStore store, Entrance entrance, Func<Store.Visits.Facts, Decision> deed)
    {
        if ((await Stores.With(store, entrance, v => v.Transact(deed))).Refusal is { } refusal) throw new InvalidOperationException($"{refusal}");
    }

    static void Said(char what, Role role, object about) => Child.Say($"{what} {role.Deed} {role.Name} {about}");
}
