using FactCheck.Language;
using FactCheck.Language.Claims;
using FactCheck.Language.Text;

namespace FactCheck.Cli.Analyze;

/// <summary>Claims and citations, until the engine's attributions can be called.</summary>
internal static class Engine
{
    public static Analysis Analyze(string text)
    {
        var document = Document.Parse(text);
        return new Analysis
        {
            Language = "en",
            Text = text,
            Sentences = document.Sentences,
            Attributions = [],
            Claims = ClaimExtractor.Extract(document),
            Citations = CitationExtractor.Extract(document),
            Engine = new EngineVersion("0.1.0", new Dictionary<string, string>()),
        };
    }
}
