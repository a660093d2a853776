namespace FactCheck.Cli;

internal static class ExitCodes
{
    public const int Fine = 0;
    public const int Failed = 1;

    /// <summary>Bad input or usage.</summary>
    public const int BadInput = 2;
}
