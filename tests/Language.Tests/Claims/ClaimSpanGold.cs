using System.Runtime.CompilerServices;
using FactCheck.Language.Attributions;
using FactCheck.Language.Claims.Spans;
using FactCheck.Language.Syntax;
using FactCheck.Language.Tests.Attributions;
using FactCheck.Language.Text;

namespace FactCheck.Language.Tests.Claims;

/// <summary>Our own sentences with the claims they make, from <c>Gold/claim-spans.txt</c>.</summary>
internal sealed record ClaimSpanGold(string Construction, string Text, IReadOnlyList<AttributionRelation> Attributions, IReadOnlyList<string> Claims)
{
    public const string Gap = " … ";

    public static IReadOnlyList<ClaimSpanGold> All { get; } = [.. Read(File.ReadAllLines(Path.Combine(Folder(), "..", "Gold", "claim-spans.txt")))];

    /// <summary>With the attributions as marked: what the spans are worth where they are right.</summary>
    public IReadOnlyList<string> FoundGivenAttributions() => Find(SyntaxAnalyzer.Analyze(Document.Parse(Text)), Attributions);

    /// <summary>With the attributions that the engine finds.</summary>
    public IReadOnlyList<string> Found() => SyntaxAnalyzer.Analyze(Document.Parse(Text)) is var syntax ? Find(syntax, AttributionExtractor.Extract(syntax)) : [];

    private static List<string> Find(DocumentSyntax syntax, IReadOnlyList<AttributionRelation> attributions)
    {
        var said = new SaidIndex(syntax, attributions);
        return
        [
            .. Enumerable.Range(0, syntax.Document.Sentences.Length).SelectMany(sentence => SentenceClaims.Find(syntax, said, sentence))
                .Select(claim => string.Join(Gap, claim.Tokens.Parts.Select(part => syntax.Document.MentionOf(part).Text))),
        ];
    }

    private static IEnumerable<ClaimSpanGold> Read(string[] lines)
    {
        var construction = "";
        List<string> text = [];
        List<string> claims = [];
        foreach (var line in lines.Where(line => !line.StartsWith("# ", StringComparison.Ordinal)).Append(""))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                construction = line[3..];
            }
            else if (line.StartsWith("- ", StringComparison.Ordinal))
            {
                claims.Add(line[2..]);
            }
            else if (line.Length > 0)
            {
                text.Add(line);
            }
            else if (claims.Count > 0)
            {
                var marked = string.Join('\n', text);
                yield return new ClaimSpanGold(construction, Marked.TextOf(marked), marked.Contains('<', StringComparison.Ordinal) ? Marked.All(marked) : [], [.. claims]);
                text.Clear();
                claims.Clear();
            }
        }
    }

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
