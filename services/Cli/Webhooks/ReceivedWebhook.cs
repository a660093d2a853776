using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace FactCheck.Cli.Webhooks;

/// <summary>A webhook as it arrived; verified by Standard Webhooks 1.0.0, as any subscriber should.</summary>
internal sealed record ReceivedWebhook(string Id, string Timestamp, string Signatures, string Body)
{
    private const string SecretPrefix = "whsec_";

    /// <summary>What is older may be a replay of what somebody else caught on its way.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    public static async Task<ReceivedWebhook> ReadAsync(HttpListenerRequest request, CancellationToken cancellation)
    {
        using var reader = new StreamReader(request.InputStream, Encoding.UTF8);
        return new ReceivedWebhook(Header("webhook-id"), Header("webhook-timestamp"), Header("webhook-signature"), await reader.ReadToEndAsync(cancellation));

        string Header(string name) => request.Headers[name] ?? "";
    }

    /// <returns>Why it is not to be trusted, in a few words; null when it is genuine and of now.</returns>
    public string? Problem(string secret, DateTimeOffset now)
    {
        if (Id.Length == 0 || Signatures.Length == 0 || !long.TryParse(Timestamp, out var seconds))
        {
            return "webhook-id, webhook-timestamp or webhook-signature is missing or broken";
        }

        if (!IsSignedWith(secret))
        {
            return "signature does not hold";
        }

        // In whole seconds: whatever is signed may still be any number.
        var age = (decimal)now.ToUnixTimeSeconds() - seconds;
        return Math.Abs(age) <= (decimal)Tolerance.TotalSeconds ? null
            : age > 0 ? $"signed {age} s ago, which may be a replay" : $"signed {-age} s ahead of this clock";
    }

    /// <summary>One line: the type, the id, and what it is about.</summary>
    public string Describe()
    {
        try
        {
            using var document = JsonDocument.Parse(Body);
            var root = document.RootElement;
            var data = root.GetProperty("data");
            var about = string.Join("  ", About(data).Where(part => part.Length > 0));
            return $"{root.GetProperty("type").GetString()}  {Id}  {(about.Length > 0 ? about : data.GetRawText())}";
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return Body;
        }
    }

    /// <summary>Any signature of the list will do: after a rotation there are two.</summary>
    private bool IsSignedWith(string secret)
    {
        var key = Convert.FromBase64String(secret[SecretPrefix.Length..]);
        var expected = Encoding.ASCII.GetBytes("v1," + Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{Id}.{Timestamp}.{Body}"))));
        return Signatures.Split(' ').Any(signature => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(signature), expected));
    }

    /// <summary>What each part that events share has to say in a line; an embargoed article's have no text, and say nothing.</summary>
    private static IEnumerable<string> About(JsonElement data)
    {
        yield return Text(data, "claim", "text") is { } claim ? $"“{claim}”" : Text(data, "article", "title") ?? "";
        yield return data.TryGetProperty("flags", out var flags)
            ? string.Join(", ", flags.EnumerateArray().Select(flag => $"{flag.GetProperty("rule").GetString()} ({flag.GetProperty("severity").GetString()})"))
            : "";
        yield return Text(data, "change", "kind") ?? "";
        yield return Text(data, "review", "assignee") is { } assignee ? $"to {assignee}" : "";
        yield return Text(data, "review", "reason") ?? "";
        yield return Text(data, "verdict", "ratingText") ?? "";
        yield return Text(data, "verdict", "note") ?? "";
        yield return Text(data, "citation", "url") ?? "";
        yield return Text(data, "citation", "reason") ?? "";
        yield return Text(data, "webhook", "id") ?? "";
        yield return Text(data, "webhook", "reason") ?? "";
        yield return data.TryGetProperty("claimCount", out var count) ? $"{count} claims, {data.GetProperty("flaggedClaimCount")} flagged" : "";
        yield return data.TryGetProperty("reason", out var reason) ? reason.GetString()! : "";
    }

    private static string? Text(JsonElement data, string part, string member) =>
        data.TryGetProperty(part, out var found) && found.TryGetProperty(member, out var text) ? text.GetString() : null;
}
