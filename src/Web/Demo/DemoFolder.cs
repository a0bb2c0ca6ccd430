using Goldseam.Store;
using Goldseam.Store.Sqlite;

namespace Goldseam.Web.Demo;

/// <summary>Where the demonstration lies. It begins anew each time, so it has to know for certain what is its own there.</summary>
static class DemoFolder
{
    public const string Usual = "var/demo";
    public const string Marker = "this-is-a-demo.txt";

    const string Says = "Everything in this folder belongs to a demonstration of Goldseam and is made anew each time it starts.\n";

    /// <summary>Takes an earlier demonstration away, and nothing else.</summary>
    /// <exception cref="StoreNotUsableException">With a sentence for the person at the keyboard.</exception>
    public static void MakeRoom(string folder)
    {
        var marker = Path.Combine(folder, Marker);
        if (SqliteDatabase.FilesIn(folder).Count > 0 && !File.Exists(marker))
            throw new StoreNotUsableException(
                $"{folder} holds what somebody wrote, so the demo leaves it as it is. Give it a folder of its own with --data.");
        SqliteDatabase.Remove(folder);
        File.WriteAllText(marker, Says);
    }
}
