using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FactCheck.Testing;

namespace FactCheck.Faults;

/// <summary>
/// Articles that go in while things break, as a careful customer sends them: whatever was not answered is sent again under the same
/// externalId. An article that was answered 2xx was accepted, and is owed its check and its webhook.
/// </summary>
internal sealed class Traffic(HttpClient api, WebhookReceiver receiver, string run)
{
    private const int Senders = 8;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan PatienceForRefusal = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(200);

    /// <summary>How an article is refused that may be sent again.</summary>
    internal const string NotNow = "503 with Retry-After";

    private readonly ConcurrentDictionary<string, int> _accepted = [];
    private readonly ConcurrentDictionary<string, int> _refusals = [];

    // Beyond the numbers that a scenario sends of itself.
    private int _furthest = 1_000_000;

    /// <summary>The ways in which articles were refused.</summary>
    internal ICollection<string> Refusals => _refusals.Keys;

    internal int TimesRefused(string way) => _refusals.GetValueOrDefault(way);

    /// <summary>The public ids, with the number of the article.</summary>
    internal IReadOnlyDictionary<string, int> Accepted => _accepted;

    /// <summary>One more article, beside those of the scenario.</summary>
    internal async Task SendAnotherAsync()
    {
        var number = Interlocked.Increment(ref _furthest);
        _accepted[await SubmitAsync(number, CancellationToken.None)] = number;
    }

    /// <summary>Further articles, one after the other, until one is refused in this way; that one too goes in, once it is taken.</summary>
    internal async Task SendUntilRefusedAsync(string way)
    {
        var (before, giveUpAt) = (TimesRefused(way), TimeProvider.System.GetUtcNow() + PatienceForRefusal);
        while (TimesRefused(way) == before)
        {
            if (TimeProvider.System.GetUtcNow() > giveUpAt)
            {
                throw new TimeoutException($"No article was refused by {way} within {PatienceForRefusal.TotalSeconds:F0} s.");
            }

            await SendAnotherAsync();
        }
    }

    internal async Task SendAsync(int count)
    {
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = Senders }, async (number, cancellationToken) =>
            _accepted[await SubmitAsync(number, cancellationToken)] = number);
    }

    /// <summary>One article after the other, each once the last was checked, until it is enough or one is lost.</summary>
    internal async Task SendInTurnAsync(Func<Task<bool>> isEnough)
    {
        for (var number = _accepted.Count; !await isEnough(); number++)
        {
            _accepted[await SubmitAsync(number, CancellationToken.None)] = number;
            if (!await HasArrivedAsync())
            {
                return;
            }
        }
    }

    /// <summary>Waits until the webhook of every accepted article has come.</summary>
    /// <returns>False where one has not within ten minutes: it is lost.</returns>
    internal async Task<bool> HasArrivedAsync()
    {
        try
        {
            await Eventually.GetAsync(() => Task.FromResult(InFlight()), left => left == 0, Patience);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    /// <summary>The ids of the articles whose webhook has come.</summary>
    internal HashSet<string> Arrived() => [.. receiver.Verified.Where(one => one.Type == Customer.Checked).Select(ArticleOf).Where(_accepted.ContainsKey)];

    /// <summary>The ids of the flagged claims whose webhook has come.</summary>
    internal HashSet<string> ArrivedClaims() => [.. receiver.Verified.Where(one => one.Type == Customer.Flagged && _accepted.ContainsKey(ArticleOf(one))).Select(one => ClaimOf(one)!)];

    /// <summary>Two events that say the same of one article or one claim: a check that was done twice in effect.</summary>
    internal int DoubledEvents() => receiver.Verified
        .Where(one => _accepted.ContainsKey(ArticleOf(one)))
        .GroupBy(one => (one.Type, ArticleOf(one), ClaimOf(one)))
        .Count(events => events.DistinctBy(one => one.Id).Count() > 1);

    /// <summary>The same event again, which at-least-once allows.</summary>
    internal int Redelivered() => receiver.Verified.Count - receiver.Verified.DistinctBy(one => one.Id).Count();

    internal int InFlight() => _accepted.Count - Arrived().Count;

    /// <summary>Until an article that was accepted from now on has had its webhook; at once where all had been accepted before.</summary>
    internal async Task RecoverAsync(Task sending)
    {
        var before = _accepted.Keys.ToHashSet();
        await Eventually.GetAsync(
            () => Task.FromResult((sending.IsCompleted && _accepted.Count == before.Count) || Arrived().Any(id => !before.Contains(id))),
            recovered => recovered,
            Patience);
    }

    private static string? ClaimOf(WebhookReceiver.Delivered one) => one.Data.TryGetProperty("claim", out var claim) ? claim.GetProperty("id").GetString() : null;

    private static string ArticleOf(WebhookReceiver.Delivered one) => one.Data.GetProperty("article").GetProperty("id").GetString()!;

    private async Task<string> SubmitAsync(int number, CancellationToken cancellationToken)
    {
        var article = new
        {
            externalId = $"{run}-{number}",
            text = $"Prices rose {number} percent last year, according to two officials familiar with the report. “Rents fell by {number + 1} percent in May,” the minister said on Monday.\n\n"
                + $"Some {number + 2} ferries were cancelled, people close to the company said. The company denied it.",
        };
        using var patience = new CancellationTokenSource(Patience);
        while (!patience.IsCancellationRequested)
        {
            try
            {
                using var response = await api.PostAsJsonAsync("v1/articles", article, cancellationToken);
                if (response.IsSuccessStatusCode)
                {
                    return (await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken)).GetProperty("id").GetString()!;
                }

                _refusals.AddOrUpdate($"{(int)response.StatusCode}{(response.Headers.RetryAfter is null ? "" : " with Retry-After")}", 1, (_, times) => times + 1);
                if (response.StatusCode is < HttpStatusCode.InternalServerError and not (HttpStatusCode.TooManyRequests or HttpStatusCode.Conflict))
                {
                    throw new InvalidOperationException($"An article was refused ({response.StatusCode}): {await response.Content.ReadAsStringAsync(cancellationToken)}");
                }
            }
            catch (Exception exception) when (exception is HttpRequestException or IOException or JsonException || (exception is TaskCanceledException && !cancellationToken.IsCancellationRequested))
            {
                // The front door, or what stands behind it, is away or does not answer.
            }

            await Task.Delay(BetweenTries, cancellationToken);
        }

        throw new TimeoutException($"Article {number} was not accepted within {Patience.TotalMinutes:F0} minutes; articles were refused by {string.Join(", ", Refusals)}.");
    }
}
