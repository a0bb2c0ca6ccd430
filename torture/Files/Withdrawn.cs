using Goldseam.Store.Moving;
using Goldseam.Store.Tests;

namespace Goldseam.Torture.Files;

/// <summary>T10: of what was withdrawn no key is left in the files, and nothing that opens.</summary>
static class Withdrawn
{
    public static async Task<string> Run(Trial trial)
    {
        using var couple = await Couple.Meets();
        var (home, mara) = (couple.Home, couple.Mara);
        var (gone, kept, ids) = (new List<byte[]>(), new List<byte[]>(), new HashSet<Guid>());
        var stream = (await mara.DrawerId()).ToByteArray(bigEndian: true);
        using var intruder = await Intruder.At(home);
        while (trial.GoesOn(150, 1_000))
        {
            var withdraws = kept.Count * 9 > gone.Count;
            var note = await mara.KeepsANote($"Note {trial.Runs} {withdraws}");
            var key = (byte[])intruder.Get("SELECT wrapped FROM entry_keys WHERE stream = $0 ORDER BY seq DESC LIMIT 1", stream)!;
            if (!withdraws)
            {
                kept.Add(key);
                continue;
            }
            gone.Add(key);
            ids.Add(note);
            await mara.WithdrawsTheNote(note);
            trial.Ran();
        }
        await home.Settle();
        var (left, stay) = (Count(home.Folder, gone), Count(home.Folder, kept));
        if (left > 0) trial.Wrong($"{left} keys of withdrawn entries are in the files");
        if (stay != kept.Count) trial.Wrong($"only {stay} of {kept.Count} keys of kept entries were found: the search does not find what is there");
        var opened = (await mara.Entries(home.Store)).Count(e => e.What is Domain.Practices.Notes.NoteWords words && ids.Contains(words.Id));
        if (opened > 0) trial.Wrong($"{opened} withdrawn entries opened");

        Backups.Make(home.Folder, trial.In("backup"));
        var inBackup = Count(trial.In("backup"), gone);
        home.Store.Dispose();
        var inOne = Count(home.Folder, gone);
        if (inBackup + inOne > 0) trial.Wrong($"{inBackup} in a backup, {inOne} in the file after it was closed");
        var any = left + opened + inBackup + inOne;
        return $"{Trial.Of(any, trial.Runs, "keys found in file, log, index, backup or closed file, or words opened")}; all {stay} of those kept were found";
    }

    static int Count(string folder, List<byte[]> keys)
    {
        var contents = Directory.GetFiles(folder, "goldseam.db*").Select(file =>
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            return content;
        }).ToList();
        return keys.Count(k => contents.Exists(c => c.AsSpan().IndexOf(k) >= 0));
    }
}
