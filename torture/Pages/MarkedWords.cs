namespace Goldseam.Torture.Pages;
static class MarkedWords
{
    public static Task<string> Run(Trial trial) => throw new NotSupportedException();
}
