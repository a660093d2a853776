using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace FactCheck.Cli.Webhooks;

/// <summary>A webhook as it arrived; verified by Standard Webhooks 1.0.0, as any subscriber should.</summary>
internal sealed record ReceivedWebhook(string Id, string Timestamp, string Signatures, string Body)
{
    private const string SecretPrefix = "whsec_";

    public static async Task<ReceivedWebhook> ReadAsync(HttpListenerRequest request, CancellationToken cancellation)
    {
        using var reader = new StreamReader(request.InputStream, Encoding.UTF8);
        return new ReceivedWebhook(Header("webhook-id"), Header("webhook-timestamp"), Header("webhook-signature"), await reader.ReadToEndAsync(cancellation));

        string Header(string name) => request.Headers[name] ?? "";
    }

    /// <summary>Any signature of the list will do: after a rotation there are two.</summary>
    public bool IsSignedWith(string secret)
    {
        var key = Convert.FromBase64String(secret[SecretPrefix.Length..]);
        var expected = Encoding.ASCII.GetBytes("v1," + Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{Id}.{Timestamp}.{Body}"))));
        return Signatures.Split(' ').Any(signature => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(signature), expected));
    }

    /// <summary>One line: the type, the id, and what it is about.</summary>
    public string Describe()
    {
        try
        {
            using var document = JsonDocument.Parse(Body);
            var root = document.RootElement;
            var data = root.GetProperty("data");
            return $"{root.GetProperty("type").GetString()}  {Id}  {Claim(data) ?? data.GetRawText()}";
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return Body;
        }
    }

    private static string? Claim(JsonElement data)
    {
        if (!data.TryGetProperty("claim", out var claim) || !claim.TryGetProperty("text", out var text))
        {
            return null;
        }

        var flags = data.TryGetProperty("flags", out var raised)
            ? string.Join(", ", raised.EnumerateArray().Select(flag => $"{flag.GetProperty("rule").GetString()} ({flag.GetProperty("severity").GetString()})"))
            : "";
        return $"“{text.GetString()}”  {flags}";
    }
}
