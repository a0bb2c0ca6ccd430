namespace Goldseam.Torture.Pages;
static class Requests
{
    public static Task<string> Run(Trial trial) => throw new NotSupportedException();
}
