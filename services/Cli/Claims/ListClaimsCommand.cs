using System.CommandLine;
using System.Text.Json;
using FactCheck.Cli.Api;

namespace FactCheck.Cli.Claims;

/// <summary><c>factcheck claims</c>: the review queue, with the filters that the API has.</summary>
internal static class ListClaimsCommand
{
    // The option, and the API's name of what it sets; the API says which values there are.
    private static readonly (Option<string?> Option, string Parameter)[] Filters =
    [
        Filter("--status", "status", "As the API names them; without it, all but superseded claims."),
        Filter("--flag", "flag", "A rule of the policy, such as bare-sources."),
        Filter("--severity", "severity", "The gravest flag: info, warn or block."),
        Filter("--query", "q", "Words in the claim."),
        Filter("--source-class", "sourceClass", "What kind of source says so, such as unnamed-official."),
        Filter("--speaker", "speaker", "Words of a speaker's name."),
        Filter("--assignee", "assignee", "Who reviews it: usr_…"),
        Filter("--min-check-worthiness", "minCheckWorthiness", "0 to 1."),
        Filter("--article", "article", "An article's id: art_…"),
        Filter("--from", "from", "Detected at this time or later: 2026-01-31T18:00:00Z."),
        Filter("--to", "to", "Detected before this time."),
        Filter("--sort", "sort", "priority (unless said otherwise) or newest."),
    ];

    private static readonly Option<bool> Flagged = new("--flagged") { Description = "Only claims that a rule flags." };

    public static Command Create(Func<SuiteApi> find)
    {
        var command = new Command("claims", "List the claims that the running suite has found.") { Flagged }.WithPages();
        foreach (var (option, _) in Filters)
        {
            command.Options.Add(option);
        }

        command.SetApiAction(find, async (run, cancellation) =>
        {
            var filters = Filters.Select(filter => (filter.Parameter, run.Parsed.GetValue(filter.Option))).Append(("flagged", run.Parsed.GetValue(Flagged) ? "true" : null));
            var page = await run.Api.GetAsync(run.Parsed.Page("v1/claims", filters), cancellation);
            await run.WriteAsync(page, claims => Listing.WriteAsync(
                run.Output,
                claims,
                ("claim", claim => claim.Text("id")),
                ("priority", claim => claim.Text("priority")),
                ("status", claim => claim.Text("status")),
                ("flags", Flags),
                ("text", claim => claim.Text("text"))));
            return ExitCodes.Fine;
        });
        return command;
    }

    private static string Flags(JsonElement claim) =>
        string.Join(", ", claim.GetProperty("flags").EnumerateArray().Select(flag => $"{flag.Text("rule")} ({flag.Text("severity")})"));

    private static (Option<string?> Option, string Parameter) Filter(string name, string parameter, string description) =>
        (new Option<string?>(name) { Description = description }, parameter);
}
