using System.Text.RegularExpressions;
using FactCheck.Language.Attributions;
using FactCheck.Language.Syntax;
using FactCheck.Language.Text;

namespace FactCheck.Language.Tests.Attributions;

/// <summary>
/// Texts with their attributions marked, so that what is read of source and cue does not hang on what finds them: <c>[source]</c>,
/// <c>&lt;cue&gt;</c>, <c>{content}</c>; with several attributions each mark begins with its number, <c>[2 she] &lt;2 said&gt;</c>.
/// </summary>
internal static partial class Marked
{
    public static AttributionRelation Only(string marked) => All(marked).ShouldHaveSingleItem();

    /// <summary>In order of their cues.</summary>
    public static IReadOnlyList<AttributionRelation> All(string marked)
    {
        var text = new System.Text.StringBuilder();
        var open = new Stack<(char Mark, char Number, int Start)>();
        var spans = new List<(char Mark, char Number, TextSpan Span)>();
        for (var i = 0; i < marked.Length; i++)
        {
            if (marked[i] is '[' or '<' or '{')
            {
                var isNumbered = char.IsAsciiDigit(marked[i + 1]) && marked[i + 2] == ' ';
                open.Push((marked[i], isNumbered ? marked[i + 1] : '1', text.Length));
                i += isNumbered ? 2 : 0;
            }
            else if (marked[i] is ']' or '>' or '}')
            {
                var (mark, number, start) = open.Pop();
                spans.Add((mark, number, new TextSpan(start, text.Length)));
            }
            else
            {
                text.Append(marked[i]);
            }
        }
        return Read(text.ToString(), spans);
    }

    /// <summary>Without the marks.</summary>
    public static string TextOf(string marked) => Mark().Replace(marked, "");

    [GeneratedRegex(@"[\[<{](?:\d )?|[\]>}]")]
    private static partial Regex Mark();

    private static IReadOnlyList<AttributionRelation> Read(string text, List<(char Mark, char Number, TextSpan Span)> spans)
    {
        var document = Document.Parse(text);
        var relations = spans.GroupBy(span => span.Number).Select(group => new RelationSpans(Role(group, '['), Role(group, '<')[0], Role(group, '{'), Confidence: 1));
        return RelationWriter.Write(SyntaxAnalyzer.Analyze(document), [.. relations.OrderBy(relation => relation.Cue.Start)]);

        List<TokenRange> Role(IEnumerable<(char Mark, char Number, TextSpan Span)> group, char mark) =>
            [.. group.Where(span => span.Mark == mark).Select(span => document.TokensIn(span.Span)).OrderBy(range => range.Start)];
    }
}
