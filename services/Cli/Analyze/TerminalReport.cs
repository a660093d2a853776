using FactCheck.Language;
using Spectre.Console;

namespace FactCheck.Cli.Analyze;

/// <summary>A report for a person: the marked text, then each claim with who says so, how, and what the policy flags.</summary>
internal sealed class TerminalReport : IAnalysisWriter
{
    private readonly IAnsiConsole console;

    public TerminalReport(TextWriter output)
    {
        // Spectre would colour a pipe under some build servers; a pipe and NO_COLOR (https://no-color.org) get none.
        var plain = output != Console.Out || Console.IsOutputRedirected || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 };
        console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = plain ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = plain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = InteractionSupport.No,
        });
    }

    public Task WriteAsync(Analysis analysis)
    {
        console.Write(new Rule($"[bold]{Markup.Escape(analysis.Id ?? "")}[/]").LeftJustified());
        console.MarkupLine(Summary(analysis));
        console.WriteLine();
        foreach (var part in TerminalText.Of(analysis))
        {
            console.Write(part);
        }
        if (analysis.Sources.Count > 0)
        {
            console.Write(SourceGrid(analysis));
        }
        if (analysis.Citations.Count > 0)
        {
            console.Write(CitationGrid(analysis));
        }
        var attributions = analysis.Attributions.ToDictionary(attribution => attribution.Id);
        foreach (var claim in analysis.Claims)
        {
            console.WriteLine();
            console.Write(ClaimGrid(claim, analysis, [.. claim.AttributedTo.Where(attributions.ContainsKey).Select(id => attributions[id])]));
        }
        console.WriteLine();
        return Task.CompletedTask;
    }

    public Task EndAsync() => Task.CompletedTask;

    private static string Summary(Analysis analysis)
    {
        var flags = analysis.Claims.Sum(claim => claim.Flags.Count);
        var counts = $"{Attributed.Count(analysis.Claims.Count, "claim")}, {Attributed.Count(analysis.Attributions.Count, "attribution")}, " +
            $"{Attributed.Count(analysis.Sources.Count, "source")}, {Attributed.Count(analysis.Citations.Count, "citation")}, {Attributed.Count(flags, "flag")}";
        return analysis.Language == "en"
            ? $"[grey]{counts}[/]"
            : $"[yellow]The text is not in English (“{Markup.Escape(analysis.Language)}”): no claims or attributions are sought.[/]";
    }

    /// <summary>Each source once: what it is, how often it speaks, and what the text says for its namelessness.</summary>
    private static Grid SourceGrid(Analysis analysis)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadRight(2)).AddColumn(new GridColumn().PadRight(0));
        foreach (var source in analysis.Sources)
        {
            var title = source.Title is { } office ? $", {office}" : "";
            var facts = $"({Attributed.Words(source.Class)}) · {Attributed.Count(source.Attributions.Count, "statement")}";
            grid.AddRow($"[grey]{source.Id}[/]", $"[bold]{Markup.Escape(OneLine(source.Name))}[/]{Markup.Escape($"{OneLine(title)} {facts}")}");
            foreach (var (heading, words) in Grounds.Of(source, analysis))
            {
                grid.AddRow("", $"[grey]{Markup.Escape($"{heading}: {OneLine(words)}")}[/]");
            }
        }
        return grid;
    }

    /// <summary>Each text, post, interview and outlet once, with what kind it is.</summary>
    private static Grid CitationGrid(Analysis analysis)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadRight(2)).AddColumn(new GridColumn().PadRight(0));
        foreach (var citation in analysis.Citations)
        {
            var again = citation.Mentions.Count == 0 ? "" : $" · again as {string.Join(", ", citation.Mentions.Select(mention => $"“{mention.Text}”").Distinct())}";
            var address = citation.Url is { } url && url != citation.Text ? $" · {url}" : "";
            grid.AddRow($"[grey]{citation.Id}[/]", Markup.Escape(OneLine($"{citation.Text} ({citation.Kind.Replace('-', ' ')}){address}{again}")));
        }
        return grid;
    }

    private static Grid ClaimGrid(Claim claim, Analysis analysis, IReadOnlyList<AttributionRelation> attributions)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadRight(2)).AddColumn(new GridColumn().PadRight(0));
        grid.AddRow($"[bold]{Markup.Escape(claim.Id)}[/]", $"[bold]{Markup.Escape(OneLine(ClaimGrounds.Words(claim)))}[/]");
        grid.AddRow("", $"[grey]{Markup.Escape(ClaimGrounds.Worth(claim))}[/]");
        foreach (var (heading, words) in ClaimGrounds.Of(claim, analysis).Concat(ClaimGrounds.Why(claim)))
        {
            grid.AddRow("", $"[grey]{Markup.Escape($"{heading}: {OneLine(words)}")}[/]");
        }
        foreach (var attribution in attributions)
        {
            grid.AddRow("", $"[blue]{Markup.Escape($"[{attribution.Id}] {OneLine(Attributed.By(attribution))}")}[/]");
        }
        if (attributions.Count == 0)
        {
            grid.AddRow("", "[grey]in the article’s own voice[/]");
        }
        foreach (var flag in claim.Flags)
        {
            grid.AddRow("", $"[{ColourOf(flag.Severity)}]{Markup.Escape($"{flag.Severity}: {flag.Rule}")}[/] {Markup.Escape(OneLine(flag.Reason))}");
        }
        return grid;
    }

    private static string ColourOf(string severity) => severity switch
    {
        "block" => "bold red",
        "warn" => "yellow",
        _ => "green",
    };

    /// <summary>A claim may run over a line break; the report wraps by itself.</summary>
    public static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
