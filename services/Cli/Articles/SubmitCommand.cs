using System.CommandLine;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using FactCheck.Cli.Analyze;
using FactCheck.Cli.Api;

namespace FactCheck.Cli.Articles;

/// <summary><c>factcheck submit FILE…</c>: articles to be checked by the suite.</summary>
internal static class SubmitCommand
{
    private static readonly Argument<string[]> Files = new("FILE")
    {
        Description = "Articles: text, HTML (.html, .htm) or the API's own JSON (.json), in UTF-8; - reads text from standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<string?> ExternalId = new("--external-id") { Description = "Your own id of the article: submitted again with other content, it is a new revision." };
    private static readonly Option<string?> Title = new("--title") { Description = "The headline." };
    private static readonly Option<string?> Url = new("--url") { Description = "Where the article is published." };
    private static readonly Option<bool> Embargoed = new("--embargoed") { Description = "Keep its text out of webhooks." };
    private static readonly Option<bool> Wait = new("--wait") { Description = "Wait until each is checked; exit code 1 when one cannot be." };

    public static Command Create(Func<SuiteApi> find, Func<Stream> openStandardInput, TimeProvider clock)
    {
        var command = new Command("submit", "Submit articles to the running suite.") { Files, ExternalId, Title, Url, Embargoed, Wait };
        command.Validators.Add(parsed =>
        {
            Option[] single = [ExternalId, Title, Url];
            if (parsed.GetResult(Files)?.Tokens.Count > 1 && Array.Find(single, option => parsed.GetResult(option) is not null) is { } given)
            {
                parsed.AddError($"{given.Name} is said of one article; submit them one at a time.");
            }
        });
        command.SetApiAction(find, async (run, cancellation) =>
        {
            var code = ExitCodes.Fine;
            foreach (var file in run.Parsed.GetRequiredValue(Files))
            {
                code = Math.Max(code, await SubmitAsync(run, file, openStandardInput, clock, cancellation));
            }

            return code;
        });
        return command;
    }

    /// <summary>A file that cannot be read, or that the API will not have, is reported; the rest are still done.</summary>
    private static async Task<int> SubmitAsync(ApiRun run, string file, Func<Stream> openStandardInput, TimeProvider clock, CancellationToken cancellation)
    {
        var name = file == ArticleFile.StandardInput ? "standard input" : file;
        try
        {
            var content = await ArticleFile.ReadAsync(file, openStandardInput, cancellation);
            var accepted = await run.Api.SendAsync(new HttpRequestMessage(HttpMethod.Post, "v1/articles") { Content = Body(file, content, run.Parsed) }, cancellation);
            if (run.Parsed.GetValue(Wait))
            {
                return await ArticleStatus.WaitAsync(run, accepted.Text("id"), clock, cancellation);
            }

            await run.WriteAsync(accepted, answer => run.Output.WriteLineAsync($"{answer.Text("id")}  revision {answer.Text("revision")}  {answer.Text("status")}  {name}"));
            return ExitCodes.Fine;
        }
        catch (UnreadableArticleException exception)
        {
            await run.Error.WriteLineAsync($"{name}: {exception.Message}");
            return ExitCodes.BadInput;
        }
        catch (ApiRefusedException exception) when (exception.IsBadInput)
        {
            await run.Error.WriteLineAsync($"{name}: {exception.Message}");
            return ExitCodes.BadInput;
        }
    }

    private static HttpContent Body(string file, string content, ParseResult parsed)
    {
        var kind = Path.GetExtension(file).ToUpperInvariant();
        if (kind == ".JSON")
        {
            return new StringContent(content, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        }

        var article = new Dictionary<string, string?>
        {
            [kind is ".HTML" or ".HTM" ? "html" : "text"] = content,
            ["externalId"] = parsed.GetValue(ExternalId),
            ["title"] = parsed.GetValue(Title),
            ["url"] = parsed.GetValue(Url),
            ["visibility"] = parsed.GetValue(Embargoed) ? "embargoed" : null,
        };
        return JsonContent.Create(article.Where(member => member.Value is not null).ToDictionary(), options: JsonSerializerOptions.Web);
    }
}
