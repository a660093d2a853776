using System.Net.Http.Headers;
using System.Net.Http.Json;
using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Hosting.Audit;

/// <summary>What is to stand in the audit trail.</summary>
/// <param name="Action">What was done, in the past tense: <c>key.created</c>.</param>
/// <param name="Subject">The public id of what it was done to.</param>
/// <param name="Details">What a later reader needs to know of it.</param>
public sealed record AuditRecord(string Action, string Subject, object Details);

/// <summary>Writes into the audit trail, which Verdicts keeps, what another service does in its caller's name.</summary>
public sealed class AuditRecorder(IHttpClientFactory http, IConfiguration configuration, InternalTokens tokens)
{
    /// <summary>For a person to read who cannot do now what they asked for.</summary>
    public const string Away = "The audit trail cannot be written now, and nothing is done without its entry. Try again in a moment.";

    private const string Client = "audit";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static ProblemHttpResult AwayProblem() => Problems.Problem(StatusCodes.Status503ServiceUnavailable, "unavailable", Away);

    public Task<bool> TryRecordAsync(Workspace caller, AuditRecord record, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return TryRecordAsync(caller.Actor, caller.Id, record, cancellationToken);
    }

    /// <returns>False when the trail did not take it.</returns>
    public async Task<bool> TryRecordAsync(string actor, Guid workspace, AuditRecord record, CancellationToken cancellationToken = default)
    {
        var verdicts = configuration["Services:Verdicts"] ?? throw new InvalidOperationException("Services:Verdicts is not set: the audit trail stands there.");
        using var client = http.CreateClient(Client);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", tokens.Mint(actor, workspace, [Scopes.Admin]));
        try
        {
            using var response = await client.PostAsJsonAsync(new Uri(new Uri(verdicts), "internal/audit"), record, cancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return false;
        }
    }

    internal static void Add(IServiceCollection services)
    {
        services.AddHttpClient(Client, client => client.Timeout = Patience);
        services.AddSingleton<AuditRecorder>();
    }
}
