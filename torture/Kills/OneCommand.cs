using Goldseam.Store;
using Goldseam.Store.Members;
using Goldseam.Store.Moving;
using Goldseam.Store.Sealing;
using Goldseam.Store.Tests;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace Goldseam.Torture.Kills;

/// <summary>
/// One thing that somebody asks the store for, in a process of its own whose calls to the disk are spoiled from outside. It says "done" or
/// "refused"; whatever else it says or leaves unsaid is a crash.
/// </summary>
static class OneCommand
{
    public static readonly string[] All = ["open", "found", "check-in", "withdraw", "invite", "join", "renew", "backup"];

    public static async Task<int> Run(string folder, Instant now, string command, string[] more)
    {
        try
        {
            if (command == "backup") Backups.Make(folder, more[0]);
            else
            {
                using var store = Stores.At(folder, new FakeClock(now));
                await Do(store, command, more);
            }
            Child.Say("done");
        }
        catch (Exception e) when (e is StoreNotUsableException or SqliteException or IOException)
        {
            Child.Say($"refused {e.GetType().Name}");
        }
        return 0;
    }

    static async Task Do(SealedStore store, string command, string[] more)
    {
        if (command == "open") return;
        if (command == "found")
        {
            Require(await store.Accounts.Found(Home.SignInNameOf("Vera"), Home.PassphraseOf("Vera"), Domain.Entries.PersonName.Stored("Vera"), "UTC"));
            return;
        }
        if (command == "join")
        {
            if (!OneTimeCode.TryParse(more[0], out var code)) throw new ArgumentException("That is no code.", nameof(more));
            Require(await store.Invitations.Join(code, Home.SignInNameOf("Tom"), Home.PassphraseOf("Tom"), Domain.Entries.PersonName.Stored("Tom"), "UTC"));
            return;
        }
        var mara = await store.Accounts.SignIn(Home.SignInNameOf("Mara"), Home.PassphraseTextOf("Mara"), browser: null);
        Require(mara);
        var done = command switch
        {
            "check-in" => (await Stores.With(store, mara, v => v.Transact(Deeds.CheckIn(Guid.Parse(more[0]), "Said under trouble.")))).Refusal,
            "withdraw" => (await Stores.With(store, mara, v => v.Transact(w => w.Drawer.Notes.Withdraw(Guid.Parse(more[0]))))).Refusal,
            "invite" => await Stores.With(store, mara, store.Invitations.Make),
            "renew" => (await Stores.With(store, mara, v => Renew(store, v))).Refusal,
            _ => throw new ArgumentException($"There is no {command}.", nameof(command)),
        };
        if (done is not null) throw new InvalidOperationException($"{command}: {done}");
    }

    static Task<Entrance> Renew(SealedStore store, Store.Visits.Visit visit) =>
        Passphrase.TryRead(Role.PassphraseOf("Mara", 1), [], out var next, out _)
            ? store.Renewals.Renew(visit, Home.PassphraseTextOf("Mara"), next, browser: null)
            : throw new InvalidOperationException("No words.");

    static void Require(Entrance entrance)
    {
        if (entrance.VisitCookie is null) throw new InvalidOperationException($"{entrance.Refusal}");
    }
}
