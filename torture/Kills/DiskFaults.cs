namespace Goldseam.Torture.Kills;
static class DiskFaults
{
    public static Task<string> Run(Trial trial) => throw new NotSupportedException();
}
