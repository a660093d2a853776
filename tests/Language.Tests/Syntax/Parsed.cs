using FactCheck.Language.Syntax;
using FactCheck.Language.Text;

namespace FactCheck.Language.Tests.Syntax;

/// <summary>Syntax as one line, so that a test shows what it expects.</summary>
internal static class Parsed
{
    public static string Tags(string text) => Line(text, (syntax, i) => syntax.TagName(i));

    public static string Lemmas(string text) => Line(text, (syntax, i) => syntax.Lemmas[i]);

    /// <summary>"nsubj(left, mayor)" for every token, in the text's order.</summary>
    public static string[] Arcs(string text)
    {
        var syntax = SyntaxAnalyzer.Analyze(Document.Parse(text));
        return [.. syntax.Heads.Select((head, i) => $"{syntax.RelationName(i)}({(head < 0 ? "" : Form(syntax, head) + ", ")}{Form(syntax, i)})")];
    }

    private static string Line(string text, Func<DocumentSyntax, int, string> show)
    {
        var syntax = SyntaxAnalyzer.Analyze(Document.Parse(text));
        return string.Join(' ', syntax.Heads.Select((_, i) => show(syntax, i)));
    }

    private static string Form(DocumentSyntax syntax, int token) => syntax.Document.Form(token).ToString();
}
