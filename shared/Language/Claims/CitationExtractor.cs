using FactCheck.Language.Claims.Citations;
using FactCheck.Language.Syntax;
using FactCheck.Language.Text;

namespace FactCheck.Language.Claims;

/// <summary>
/// Finds what a text rests on: studies and polls, documents, interviews, broadcasts, posts, other outlets' reports, addresses, and the
/// links the caller hands in. A link over a named thing becomes its address; a later mention of the same text ("the report") is no second
/// citation but one of its <see cref="Citation.Mentions"/>.
/// </summary>
public static class CitationExtractor
{
    /// <summary>Of an English text: the citations in order, numbered <c>r1</c>, <c>r2</c>, …; links outside it are refused.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A link is empty or reaches beyond the text.</exception>
    public static IReadOnlyList<Citation> Extract(DocumentSyntax syntax, IReadOnlyList<LinkSpan>? links = null)
    {
        ArgumentNullException.ThrowIfNull(syntax);
        List<Citation> found = [];
        for (var sentence = 0; sentence < syntax.Document.Sentences.Length; sentence++)
        {
            if (syntax.Document.Sentences[sentence].Length <= ClaimExtractor.LongestSentence)
            {
                AddNamed(syntax, sentence, found);
            }
        }
        AddAddresses(syntax.Document, links ?? [], found);
        return Number(SameTexts.Tie(syntax, found));
    }

    /// <summary>Of a text in any language: addresses and links alone, which need no words to be told.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A link is empty or reaches beyond the text.</exception>
    public static IReadOnlyList<Citation> ExtractAddresses(Document document, IReadOnlyList<LinkSpan>? links = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        List<Citation> found = [];
        AddAddresses(document, links ?? [], found);
        return Number(found);
    }

    internal static IReadOnlyList<Citation> Number(IEnumerable<Citation> citations) =>
        [.. citations.OrderBy(citation => citation.Start).ThenBy(citation => citation.End).Select((citation, i) => citation with { Id = $"r{i + 1}" })];

    private static void AddNamed(DocumentSyntax syntax, int sentence, List<Citation> found)
    {
        var before = found.Count;
        found.AddRange(CitationPatterns.Find(syntax.Document.Text, syntax.Document.Sentences[sentence]));
        foreach (var text in CitedTexts.Find(syntax, syntax.Document.SentenceTokens[sentence]))
        {
            if (!found.Skip(before).Any(other => other.Span.Overlaps(text.Span)))
            {
                found.Add(text);
            }
        }
    }

    private static void AddAddresses(Document document, IReadOnlyList<LinkSpan> links, List<Citation> found)
    {
        foreach (var token in document.Tokens.Where(token => token.Word.StartsWith("http", StringComparison.Ordinal)))
        {
            var address = document.Text[token.Start..token.End];
            if (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && !links.Any(link => token.Span.Overlaps(new TextSpan(link.Start, link.End))))
            {
                found.Add(new Citation(CitationKinds.Link, token.Start, token.End, address, address));
            }
        }
        foreach (var link in links)
        {
            if (link.Start < 0 || link.End <= link.Start || link.End > document.Text.Length)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(links), $"The link {link.Url} spans {link.Start} to {link.End}, but the text has {document.Text.Length} characters.");
            }
            AddLink(document.Text, link, found);
        }
    }

    private static void AddLink(string text, LinkSpan link, List<Citation> found)
    {
        var span = new TextSpan(link.Start, link.End);
        var named = found.FindIndex(citation => citation.Url is null && span.Overlaps(citation.Span));
        if (named >= 0)
        {
            found[named] = found[named] with { Url = link.Url };
        }
        else
        {
            found.Add(new Citation(CitationKinds.Link, link.Start, link.End, text[link.Start..link.End], link.Url));
        }
    }
}
