using System.Net;

namespace FactCheck.EndToEnd.Tests.Workspaces;

/// <summary>
/// Two newsrooms on one installation see nothing of each other. Every operation of the API's description is called by the
/// second with the ids of the first; a new operation is among them without being named here.
/// </summary>
[Collection(nameof(SuiteFixture))]
public sealed class OtherWorkspaceTests(TwoNewsrooms newsrooms) : IClassFixture<TwoNewsrooms>
{
    private const string Beginnings = "lists the version that everybody begins with";
    private const string OnlyTheFirst = "only the workspace that the installation came with makes and lists workspaces, and looks after the system";

    // Where 404 (or an empty list) is not the answer, and why. Whatever the answer, it shows nothing of the first newsroom.
    private static readonly Dictionary<string, (HttpStatusCode[] Statuses, string Reason)> Exceptions = new()
    {
        ["GET /v1/workspaces"] = ([HttpStatusCode.Forbidden], OnlyTheFirst),
        ["POST /v1/workspaces"] = ([HttpStatusCode.Forbidden], OnlyTheFirst),
        ["GET /v1/system"] = ([HttpStatusCode.Forbidden], OnlyTheFirst),
        ["POST /v1/system/queues/{queue}/replay"] = ([HttpStatusCode.Forbidden], OnlyTheFirst),
        ["GET /v1/event-types"] = ([HttpStatusCode.OK], "the same for everybody"),
        ["GET /v1/api-keys"] = ([HttpStatusCode.OK], "lists the very key that asks"),
        ["GET /v1/policy/versions"] = ([HttpStatusCode.OK], Beginnings),
        ["GET /v1/rating-scale/versions"] = ([HttpStatusCode.OK], Beginnings),
        ["GET /v1/review-settings/versions"] = ([HttpStatusCode.OK], Beginnings),
        ["GET /v1/publisher/versions"] = ([HttpStatusCode.OK], Beginnings),
        ["GET /v1/claims:search"] = ([HttpStatusCode.BadRequest], "needs words to look for, or a publisher"),
        ["GET /v1/verdicts/{id}/recipients"] = ([HttpStatusCode.OK], "empty for a verdict that was sent to nobody, as it is here"),
    };

    [Fact]
    public async Task Nothing_of_a_workspace_can_be_read_or_changed_from_another()
    {
        var faults = new List<string>();
        foreach (var operation in newsrooms.Operations.Where(operation => operation is { IsForAnybody: false, Parameters: not [] }))
        {
            using var request = operation.Request(newsrooms.First);
            faults.AddRange(await FaultsAsync(operation, request, HttpStatusCode.NotFound));
        }

        faults.ShouldBeEmpty();
        await newsrooms.FirstShouldStillHaveItAllAsync();
    }

    [Fact]
    public async Task Lists_are_empty_whatever_is_asked_of_them()
    {
        var faults = new List<string>();
        foreach (var operation in newsrooms.Operations.Where(operation => operation is { IsRead: true, IsForAnybody: false, Parameters: [] }))
        {
            using var plain = operation.Request(newsrooms.First);
            faults.AddRange(await FaultsAsync(operation, plain, HttpStatusCode.OK));

            // Each parameter with an id of each kind: a filter must not be a way in.
            var ids = newsrooms.First.Ids.DistinctBy(id => id[..3]).Append(Newsroom.Secret).ToList();
            foreach (var query in operation.QueryParameters.SelectMany(name => ids, (name, id) => $"{name}={id}"))
            {
                using var filtered = operation.Request(newsrooms.First, query);
                faults.AddRange(await FaultsAsync(operation, filtered, HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.NotFound, HttpStatusCode.UnprocessableEntity));
            }
        }

        faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_one_workspace_makes_touches_nothing_of_another()
    {
        var faults = new List<string>();
        using var maker = await newsrooms.MakeAsync("A newsroom at work");
        var article = newsrooms.First.Of("articles").First();
        foreach (var operation in newsrooms.Operations.Where(operation => operation is { IsRead: false, Parameters: [] }))
        {
            using var request = operation.Request(newsrooms.First, string.Join('&', operation.QueryParameters.Select(name => $"{name}={article}")));
            var sent = await SentAsync(request);
            using var answer = await maker.SendAsync(request);
            ((int)answer.StatusCode).ShouldBeLessThan(500, operation.Name);
            faults.AddRange(Leaks(operation, sent, await answer.Content.ReadAsStringAsync()));
        }

        faults.ShouldBeEmpty();
        await newsrooms.FirstShouldStillHaveItAllAsync();
    }

    [Fact]
    public void Every_exception_is_still_one()
    {
        Exceptions.Keys.ShouldBeSubsetOf(newsrooms.Operations.Select(operation => operation.Name), "an operation that is gone needs no exception");
    }

    private async Task<IEnumerable<string>> FaultsAsync(ApiOperation operation, HttpRequestMessage request, params HttpStatusCode[] expected)
    {
        var allowed = Exceptions.TryGetValue(operation.Name, out var exception) ? expected.Concat(exception.Statuses) : expected;
        var sent = await SentAsync(request);
        using var answer = await newsrooms.Other.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        var body = answer.Content.Headers.ContentType?.MediaType == "text/event-stream" ? "" : await answer.Content.ReadAsStringAsync();
        var unexpected = allowed.Contains(answer.StatusCode) ? [] : new[] { $"{operation.Name} answered {(int)answer.StatusCode}: {body}" };
        var full = exception.Reason is null && body.StartsWith("""{"items":[{""", StringComparison.Ordinal) ? new[] { $"{operation.Name} is not empty: {body}" } : [];
        return [.. unexpected, .. full, .. Leaks(operation, sent, body)];
    }

    /// <summary>An answer may repeat an id that it was sent; the words that stand only in the first newsroom it cannot know.</summary>
    private IEnumerable<string> Leaks(ApiOperation operation, string sent, string body) =>
        newsrooms.First.Ids.Where(id => !sent.Contains(id, StringComparison.Ordinal)).Append(Newsroom.Secret)
            .Where(known => body.Contains(known, StringComparison.Ordinal))
            .Select(known => $"{operation.Name} shows {known} of the first workspace");

    private static async Task<string> SentAsync(HttpRequestMessage request) =>
        request.RequestUri!.OriginalString + (request.Content is null ? "" : await request.Content.ReadAsStringAsync());
}
