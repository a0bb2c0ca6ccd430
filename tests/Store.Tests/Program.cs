namespace Goldseam.Store.Tests;

/// <summary>The test assembly as a program: given a folder, it writes there until it is killed. Otherwise it does nothing.</summary>
static class Program
{
    static Task Main(string[] arguments) => arguments.Length == 0 ? Task.CompletedTask : Sqlite.RestlessWriter.Run(arguments);
}
