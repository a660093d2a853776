using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CsCheck;

namespace FactCheck.Verdicts.Tests.Claims;

/// <summary>As <see cref="StepTests"/>, through the front: with scopes, stale ETags, the database, the audit trail and the bus.</summary>
public sealed class RandomReviewTests(RunningVerdicts verdicts)
{
    private static readonly string[] Acts =
    [
        "triage", "assign", "start", "start", "reviews", "reviews", "approve", "approve", "request-changes", "publish", "publish", "correct", "retract", "dismiss", "reopen",
    ];

    private static readonly Gen<(int Act, int Actor, int Age)> AnyCall = Gen.Select(Gen.Int[0, Acts.Length - 1], Gen.Int[0, 3], Gen.Int[0, 9]);

    [Fact]
    public Task Whatever_people_send_nothing_forbidden_happens() =>
        Gen.Select(AnyCall.Array[24], Gen.Bool).SampleAsync(
            async (calls, isBlind) =>
            {
                using var newsroom = await Newsroom.OpenAsync(verdicts, new { blindSecondVerdict = isBlind });
                HttpClient[] people = [newsroom.Ana, newsroom.Ben, newsroom.Eva, newsroom.Emil];
                var done = 0;
                foreach (var (act, actor, age) in calls)
                {
                    // One call in ten is made with what was read one step ago.
                    done += await CallAsync(newsroom, people[actor], Acts[act], age == 0 ? 1 : 0) ? 1 : 0;
                }

                await HoldsAsync(newsroom, done);
            },
            iter: 6,
            threads: 2);

    private static async Task<bool> CallAsync(Newsroom newsroom, HttpClient who, string act, int steps)
    {
        var before = await newsroom.ReadAsync(newsroom.Admin);
        var versions = await VersionsAsync(newsroom, before);
        var version = before.GetProperty("version").GetInt32();
        using var answer = await who.SendAsync(HttpMethod.Post, Address(newsroom, before, act), $"\"{version - steps}\"", Body(act));
        var after = await newsroom.ReadAsync(newsroom.Admin);

        var isDone = answer.StatusCode == HttpStatusCode.OK;
        after.GetProperty("version").GetInt32().ShouldBe(isDone ? version + 1 : version, $"{act} answered {answer.StatusCode}");
        (isDone || answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.Conflict
            or HttpStatusCode.PreconditionFailed or HttpStatusCode.UnprocessableEntity).ShouldBeTrue($"{act} answered {answer.StatusCode}");
        (isDone ? ReviewDiagram.Allows(before.Text("status"), after.Text("status")) : after.Text("status") == before.Text("status")).ShouldBeTrue($"{act} from {before.Text("status")} to {after.Text("status")}");
        (await VersionsAsync(newsroom, after)).Take(versions.Count).ShouldBe(versions);
        return isDone;
    }

    private static string Address(Newsroom newsroom, JsonElement claim, string act)
    {
        var review = claim.TryGetProperty("openReview", out var open) ? open.Text("id") : "rev_none";
        var verdict = claim.TryGetProperty("verdict", out var standing) ? standing.Text("id") : "vrd_none";
        return act switch
        {
            "approve" or "request-changes" => $"{newsroom.Claim}/reviews/{review}/{act}",
            "publish" or "correct" or "retract" => $"/v1/verdicts/{verdict}/{act}",
            _ => $"{newsroom.Claim}/{act}",
        };
    }

    private static JsonContent? Body(string act)
    {
        object? body = act switch
        {
            "reviews" => Newsroom.Finding(),
            "correct" => new Dictionary<string, object?>(Newsroom.Finding()) { ["note"] = "So." },
            "request-changes" => new { reason = "No." },
            "publish" or "retract" => new { note = "So." },
            _ => null,
        };
        return body is null ? null : JsonContent.Create(body);
    }

    /// <summary>The oldest first, each whole.</summary>
    private static async Task<List<string>> VersionsAsync(Newsroom newsroom, JsonElement claim) =>
        claim.TryGetProperty("verdict", out var verdict)
            ? [.. (await newsroom.Admin.ReadAsync($"/v1/verdicts/{verdict.Text("id")}/history")).GetProperty("versions").EnumerateArray().Reverse().Select(version => version.GetRawText())]
            : [];

    private async Task HoldsAsync(Newsroom newsroom, int done)
    {
        var reviews = await newsroom.Admin.ItemsAsync($"{newsroom.Claim}/reviews");
        reviews.Where(review => review.Text("state") == "approved").ShouldAllBe(review => review.Text("author") != review.Text("decidedBy"));
        (await newsroom.Admin.ItemsAsync($"/v1/audit?subject={newsroom.ClaimId}&limit=200")).Count.ShouldBe(done);
        (await newsroom.Admin.ReadAsync("/v1/audit/verification")).GetProperty("isIntact").GetBoolean().ShouldBeTrue();
        if (done > 0)
        {
            (await verdicts.Changed.WaitAsync(message => message.ClaimId == newsroom.ClaimGuid, done)).Count.ShouldBe(done);
        }
    }
}
