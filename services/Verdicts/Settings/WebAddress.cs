namespace FactCheck.Verdicts.Settings;

internal static class WebAddress
{
    private const int MaxLength = 2_048;

    /// <summary>Whether a reader may be sent there: a javascript: link would run in the page's name.</summary>
    internal static bool IsOne(string? text) =>
        text is { Length: <= MaxLength } && Uri.TryCreate(text, UriKind.Absolute, out var address) && address is { Scheme: "http" or "https", UserInfo: "" };
}
