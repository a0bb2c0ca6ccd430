using Goldseam.Store.Members;
using Goldseam.Store.Moving;
using Goldseam.Store.Tests;

namespace Goldseam.Torture.Files;

/// <summary>T19: a backup taken beside the running program, put into an empty folder: both come in, all of it is theirs, a spare key opens.</summary>
static class RestoreDrills
{
    public static async Task<string> Run(Trial trial)
    {
        var entries = 0L;
        while (trial.GoesOn(8, 100))
        {
            using var couple = await Couple.Meets();
            await couple.Lives(8 + trial.Random.Next(20), trial.Random);
            var spareKey = OneTimeCode();
            await couple.Mara.With(async v => { await couple.Home.Store.Accounts.KeepSpareKey(v, spareKey); return 0; });
            var (seen, words) = (await couple.Seen(), await couple.Jonas.ChecksTheRecord());
            await couple.Home.Settle();
            var (backup, again) = (trial.In($"backup-{trial.Runs}"), trial.In($"again-{trial.Runs}"));

            // Somebody writes on; the copy is of one moment, and what came later is not in it.
            Backups.Make(couple.Home.Folder, backup);
            await couple.Mara.ChecksIn("After the copy.");
            Backups.Restore(backup, again);
            if (!Backups.Check(again).Contains("is whole", StringComparison.Ordinal)) trial.Wrong($"drill {trial.Runs}: not whole");

            using (var home = new Home(again, couple.Home.Clock.Now, Couple.Cheapest))
            {
                var both = couple.Both.Select(p => new Person(home, p.Name, "")).ToList();
                foreach (var person in both)
                    if ((await person.SignsIn()).Refusal is { } refusal)
                        trial.Wrong($"drill {trial.Runs}: {person.Name} is turned away: {refusal.GetType().Name}");
                if (await both[1].ChecksTheRecord() != words) trial.Wrong($"drill {trial.Runs}: the record is another one");
                if ($"{await both[0].SeesEverything()}\n{await both[1].SeesEverything()}" != seen)
                    trial.Wrong($"drill {trial.Runs}: they see something else");
                entries += words.Entries;
                if (!Passphrase.TryRead("eleven slow barges upriver", [], out var next, out _)) throw new InvalidOperationException("No passphrase.");
                var entrance = await home.Store.Renewals.UseSpareKey(Home.SignInNameOf("Mara"), spareKey, next);
                if (entrance.VisitCookie is null) trial.Wrong($"drill {trial.Runs}: the spare key does not open");
                else await new Person(home, "Mara", entrance.VisitCookie).ChecksTheRecord();
            }
            Directory.Delete(backup, recursive: true);
            trial.Ran();
        }
        return $"{entries:N0} entries of records compared, {Trial.Of(trial.WrongOnes, trial.Runs, "drills went wrong")}";
    }

    static Goldseam.Store.Sealing.OneTimeCode OneTimeCode() => Goldseam.Store.Sealing.OneTimeCode.From(new Goldseam.Store.SystemRandom());
}
