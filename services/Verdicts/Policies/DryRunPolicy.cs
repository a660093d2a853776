using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;
using FactCheck.Language.Policies;
using FactCheck.Verdicts.Articles;
using FactCheck.Verdicts.Settings;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace FactCheck.Verdicts.Policies;

/// <summary>POST /v1/policy:dryRun</summary>
internal static class DryRunPolicy
{
    private const string Json = "application/json";

    // Whoever waits for an answer gets what there is, and the cursor to go on from.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    internal sealed record Paging
    {
        /// <summary>How many claims to show for each rule that gains or loses any; 5 unless said otherwise.</summary>
        [FromQuery(Name = "examples")]
        public int? Examples { get; init; }

        /// <summary>The nextCursor of the answer before, with the same policy.</summary>
        [FromQuery(Name = "cursor")]
        public string? Cursor { get; init; }

        internal Guid? Before { get; private set; }

        internal ProblemHttpResult? Problem()
        {
            (long, Guid Id) position = default;
            if (Examples is < 0 or > DryRunResult.MostExamples)
            {
                return Problems.Invalid("invalid-examples", $"examples must be 0 to {DryRunResult.MostExamples}.", "examples");
            }

            if (Cursor is not null && !Hosting.Http.Cursor.TryDecode(Cursor, out position))
            {
                return Problems.Invalid("invalid-cursor", "cursor is not one that a dry run gave.", "cursor");
            }

            Before = Cursor is null ? null : position.Id;
            return null;
        }
    }

    internal static void Map(RouteGroupBuilder group) =>
        group.MapPost("/policy:dryRun", HandleAsync)
            .RequireScope(Scopes.Admin)
            .LimitAnalyses()
            .WithName("DryRunPolicy")
            .WithSummary("Which waiting claims a policy would flag otherwise than they are flagged now; nothing is changed")
            .WithExample(request: Policy.Default.ToJson(), response: DryRunResult.Example)
            .WithDescription(
                "Goes through the articles, the newest first, for some seconds. Counts are of the articles of this answer; where it has a nextCursor there "
                + "are older ones: send the same policy with it, and add up.")
            .Accepts<System.Text.Json.JsonElement>(Json)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<Results<Ok<DryRunResult>, ProblemHttpResult>> HandleAsync(
        HttpRequest request, [AsParameters] Paging paging, SettingsDesk settings, PolicyReplay replay, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (paging.Problem() is { } problem)
        {
            return problem;
        }

        Policy policy;
        try
        {
            using var body = new StreamReader(request.Body);
            policy = Policy.Parse(await body.ReadToEndAsync(cancellationToken));
        }
        catch (FormatException exception)
        {
            return Problems.Invalid("invalid-policy", exception.Message);
        }

        var inForce = await settings.ReadAsync(cancellationToken);
        var result = new DryRunTally(inForce.Policy.Version, paging.Examples ?? DryRunResult.DefaultExamples);
        var start = clock.GetTimestamp();
        await foreach (var article in replay.RunAsync(inForce with { Policy = policy }, paging.Before, cancellationToken))
        {
            result.Add(article);
            if (clock.GetElapsedTime(start) > Patience)
            {
                return TypedResults.Ok(result.Result(Cursor.Encode(0, article.Id)));
            }
        }

        return TypedResults.Ok(result.Result(nextCursor: null));
    }
}
