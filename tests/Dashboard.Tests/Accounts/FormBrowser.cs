using System.Net;
using System.Text.RegularExpressions;

namespace FactCheck.Dashboard.Tests.Accounts;

/// <summary>As much of a browser as forms need: it keeps cookies, follows nothing, and finds the token in a page.</summary>
internal sealed partial class FormBrowser : IDisposable
{
    private readonly HttpClientHandler _handler = new() { AllowAutoRedirect = false };
    private readonly HttpClient _http;

    internal FormBrowser(Uri address) => _http = new HttpClient(_handler) { BaseAddress = address };

    internal CookieCollection Cookies => _handler.CookieContainer.GetCookies(_http.BaseAddress!);

    /// <summary>Takes another browser's cookies along, to another copy of the dashboard.</summary>
    internal void Keep(CookieCollection cookies)
    {
        foreach (Cookie cookie in cookies)
        {
            _handler.CookieContainer.Add(_http.BaseAddress!, new Cookie(cookie.Name, cookie.Value));
        }
    }

    internal Task<HttpResponseMessage> GetAsync(string path, CancellationToken cancellationToken) => _http.GetAsync(path, cancellationToken);

    internal async Task<HttpResponseMessage> PostAsync(string path, Dictionary<string, string> fields, CancellationToken cancellationToken)
    {
        using var content = new FormUrlEncodedContent(fields);
        return await _http.PostAsync(path, content, cancellationToken);
    }

    internal async Task<HttpResponseMessage> SignInAsync(string userName, string password, string returnUrl, CancellationToken cancellationToken)
    {
        var path = $"/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}";
        var page = await _http.GetStringAsync(path, cancellationToken);
        return await PostAsync(
            path,
            new()
            {
                ["__RequestVerificationToken"] = Token().Match(page).Groups[1].Value,
                ["_handler"] = "sign-in",
                ["Input.UserName"] = userName,
                ["Input.Password"] = password,
            },
            cancellationToken);
    }

    /// <summary>Opens an invitation and chooses a password.</summary>
    internal async Task<HttpResponseMessage> AcceptAsync(string link, string password, CancellationToken cancellationToken)
    {
        var page = await _http.GetStringAsync(link, cancellationToken);
        return await PostAsync(
            link,
            new()
            {
                ["__RequestVerificationToken"] = Token().Match(page).Groups[1].Value,
                ["_handler"] = "invitation",
                ["Input.Password"] = password,
            },
            cancellationToken);
    }

    /// <summary>Posts a form that has nothing to fill in, from the page that it stands on.</summary>
    internal async Task<HttpResponseMessage> SubmitAsync(string page, string action, CancellationToken cancellationToken) =>
        await PostAsync(action, new() { ["__RequestVerificationToken"] = Token().Match(await _http.GetStringAsync(page, cancellationToken)).Groups[1].Value }, cancellationToken);

    internal async Task<IReadOnlyList<string>> FilesOfAsync(string path, CancellationToken cancellationToken)
    {
        var page = await _http.GetStringAsync(path, cancellationToken);
        return [.. Files().Matches(page).Select(match => match.Groups[1].Value).Where(file => file.Contains('.', StringComparison.Ordinal)).Distinct()];
    }

    public void Dispose()
    {
        _http.Dispose();
        _handler.Dispose();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("<(?:link|script)[^>]+(?:href|src)=\"([^\"]+)\"")]
    private static partial Regex Files();
}
