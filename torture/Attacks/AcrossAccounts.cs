namespace Goldseam.Torture.Attacks;
static class AcrossAccounts
{
    public static Task<string> Run(Trial trial) => throw new NotSupportedException();
}
