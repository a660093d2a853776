using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace FactCheck.Hosting.Http;

internal static class QueryText
{
    // No other spelling of it is decoded to it, and Kestrel takes no path that holds it.
    private const string EncodedNul = "%00";

    /// <summary>Refuses U+0000 in a query before any operation sees it: PostgreSQL takes no text that holds it.</summary>
    internal static void UseQueryText(this WebApplication app) => app.Use((context, next) =>
        context.Request.QueryString.Value?.Contains(EncodedNul, StringComparison.Ordinal) == true ? RefuseAsync(context) : next(context));

    private static Task RefuseAsync(HttpContext context)
    {
        var field = context.Request.Query.FirstOrDefault(parameter => parameter.Value.Any(value => value?.Contains('\0', StringComparison.Ordinal) == true)).Key;
        return Problems.Problem(StatusCodes.Status400BadRequest, "malformed", $"{field ?? "A name in the query"} holds U+0000, which no text may hold.", field).ExecuteAsync(context);
    }
}
