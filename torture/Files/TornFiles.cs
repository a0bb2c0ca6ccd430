namespace Goldseam.Torture.Files;
static class TornFiles
{
    public static Task<string> Run(Trial trial) => throw new NotSupportedException();
}
