using Goldseam.Torture.Answers;
using Goldseam.Torture.Attacks;
using Goldseam.Torture.Clocks;
using Goldseam.Torture.Files;
using Goldseam.Torture.Kills;
using Goldseam.Torture.Pages;

namespace Goldseam.Torture;

/// <summary>All that can be asked for, in the order of their names.</summary>
static class Figures
{
    public static IReadOnlyList<Figure> All { get; } =
    [
        new("T1", "killed at any moment", "kills", "0 lost, doubled, halved or broken", Killed.Run),
        new("T2", "torn and flipped files", "images", "0 that show other than a prefix of what was acknowledged", TornFiles.Run),
        new("T3", "flushed to the disk", "commits", "a flush before each acknowledgement", Flushes.Run),
        new("T3b", "a fault at every call to the disk", "faults", "0 half done or lost", DiskFaults.Run),
        new("T4", "ways in without the right to them", "tries", "0 opened", WaysIn.Run),
        new("T8", "what is stored, changed by hand", "changes", "0 undetected", ChangedByHand.Run),
        new("T9", "marked words, searched for", "markers", "0 found on disk or in a log", MarkedWords.Run),
        new("T10", "what was withdrawn", "withdrawals", "0 keys left, 0 opened", Withdrawn.Run),
        new("T12", "one account at another's things", "tries", "0 came to anything", AcrossAccounts.Run),
        new("T13", "forms and requests of every shape", "requests", "0 failures of the program", Requests.Run),
        new("T19", "backup and restore", "drills", "all whole, all ways in open", RestoreDrills.Run),
        new("T20", "known answers and repeated keys", "questions and seals", "all as published, 0 repeats", KnownAnswers.Run),
        new("T21", "started with a wrong clock", "wrong clocks", "0 turned away, 0 keys destroyed, check and pages say the same", WrongClocks.Run),
    ];
}
