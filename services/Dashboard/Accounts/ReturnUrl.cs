namespace FactCheck.Dashboard.Accounts;

/// <summary>Where to go after signing in or out: a path of ours and nowhere else, since <c>//host</c> and <c>/\host</c> lead elsewhere.</summary>
internal static class ReturnUrl
{
    internal static string Or(string? url, string otherwise) => url is ['/'] or ['/', not ('/' or '\\'), ..] ? url : otherwise;
}
