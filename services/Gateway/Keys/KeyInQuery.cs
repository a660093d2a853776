namespace FactCheck.Gateway.Keys;

/// <summary>
/// Clients of Google's Fact Check Tools API send their key as <c>key=…</c>; at that one address ours may too. It becomes the
/// header before anything else reads the request, so that no service and no log sees it. Nowhere else: addresses are kept in
/// histories and logs.
/// </summary>
internal static class KeyInQuery
{
    private const string Path = "/v1/claims:search";
    private const string Parameter = "key";

    internal static void UseKeyInQuery(this WebApplication app) => app.Use((context, next) =>
    {
        var request = context.Request;
        if (request.Path.Equals(Path, StringComparison.OrdinalIgnoreCase) && request.Query.TryGetValue(Parameter, out var sent))
        {
            var key = sent.ToString();
            if (request.Headers.Authorization.Count == 0 && key.StartsWith(ApiKeySecret.Prefix, StringComparison.Ordinal))
            {
                request.Headers.Authorization = $"Bearer {key}";
            }

            request.QueryString = QueryString.Create(request.Query.Where(parameter => !parameter.Key.Equals(Parameter, StringComparison.OrdinalIgnoreCase)));
        }

        return next(context);
    });
}
