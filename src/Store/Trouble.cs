using Microsoft.Data.Sqlite;

namespace Goldseam.Store;

/// <summary>Why the store could not do what it was asked, in words for the log: never what was asked, nor of whom.</summary>
public static class Trouble
{
    const int NoSpace = 28, OverQuota = 122, Full = 13;

    /// <summary>A disk is full, or its owner's share of it.</summary>
    public static bool IsNoRoom(Exception failure) =>
        failure is SqliteException { SqliteErrorCode: Full } || failure is IOException && (failure.HResult & 0xFFFF) is NoSpace or OverQuota;

    /// <returns>Null where it is no trouble of the machine's.</returns>
    public static string? ReasonOf(Exception failure) => failure switch
    {
        StoreAwayException away => away.Message,
        SqliteException e => e.SqliteErrorCode switch
        {
            Full => "no room is left on the disk of the data",
            10 => $"the disk of the data failed (SQLite {e.SqliteExtendedErrorCode})",
            8 or 14 or 23 => "the data cannot be written by this program's user",
            5 or 6 => "another program kept the data to itself for too long",
            1 or 11 or 26 => "the data is damaged",
            7 => "no memory is left",
            _ => $"SQLite {e.SqliteExtendedErrorCode}",
        },
        IOException when IsNoRoom(failure) => "no room is left on a disk",
        _ => null,
    };
}
