using FactCheck.Language.Text;

namespace FactCheck.Language.Tests.Text;

/// <summary>Documents as lists of words, so that a test shows what it expects.</summary>
internal static class Read
{
    public static string[] Tokens(string text)
    {
        var document = Document.Parse(text);
        return [.. document.Tokens.Select((_, i) => document.Form(i).ToString())];
    }

    public static string[] Sentences(string text) => [.. Document.Parse(text).Sentences.Select(span => text[span.Start..span.End])];

    public static string[] Quotes(string text) => [.. Document.Parse(text).Quotes.Select(quote => text[quote.Span.Start..quote.Span.End])];
}
