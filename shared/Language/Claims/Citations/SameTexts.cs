using FactCheck.Language.Syntax;

namespace FactCheck.Language.Claims.Citations;

/// <summary>
/// Ties a later mention of a text to its citation: the same kind of text under the same name ("the Ortiz report" … "Ms. Ortiz's report"),
/// or a bare "the report", "this study", which is the nearest text named before that it can be.
/// </summary>
internal static class SameTexts
{
    private static readonly string[] Definite = ["the", "this", "that", "these", "those", "its", "their", "his", "her"];

    /// <summary>How many citations back a bare "the report" may point.</summary>
    private const int Reach = 100;

    public static List<Citation> Tie(DocumentSyntax syntax, IEnumerable<Citation> citations)
    {
        List<(Citation First, TextName Name, List<Mention> Mentions)> texts = [];
        foreach (var citation in citations.OrderBy(citation => citation.Start).ThenBy(citation => citation.End))
        {
            var name = citation.Kind switch
            {
                CitationKinds.Document or CitationKinds.Study => NameOf(syntax, citation.Span),
                CitationKinds.Outlet => TextName.OfOutlet(citation.Text),
                _ => TextName.None,
            };
            var first = Math.Max(0, texts.Count - Reach);
            var same = texts.FindLastIndex(texts.Count - 1, texts.Count - first, text => name.IsAgain(text.Name) && !LeadElsewhere(text.First, citation));
            if (same < 0)
            {
                texts.Add((citation, name, [.. citation.Mentions]));
                continue;
            }
            var text = texts[same];
            text.Mentions.Add(new Mention(citation.Start, citation.End, citation.Text));
            text.Mentions.AddRange(citation.Mentions);
            texts[same] = text with { First = text.First with { Url = text.First.Url ?? citation.Url } };
        }
        return [.. texts.Select(text => text.First with { Mentions = text.Mentions })];
    }

    private static bool LeadElsewhere(Citation a, Citation b) => a.Url is not null && b.Url is not null && a.Url != b.Url;

    /// <summary>What a mention calls the text: its noun, the names in it, and whether it points back.</summary>
    internal static TextName NameOf(DocumentSyntax syntax, TextSpan span)
    {
        var tokens = syntax.Document.TokensIn(span);
        if (tokens.IsEmpty)
        {
            return TextName.None;
        }
        var head = Enumerable.Range(tokens.Start, tokens.Length).Where(token => syntax.TagName(token)[0] == 'N' && CitedTexts.KindAt(syntax, token) is not null).DefaultIfEmpty(-1).First();
        if (head < 0)
        {
            return TextName.None;
        }
        var words = Enumerable.Range(tokens.Start, tokens.Length).Where(token => token != head && syntax.TagName(token) is "NNP" or "NNPS")
            .Select(token => syntax.Document.Tokens[token].Word).ToHashSet(StringComparer.Ordinal);
        var isPlain = Enumerable.Range(tokens.Start, tokens.Length).All(token => token == head || syntax.TagName(token) is not ("NN" or "NNS" or "JJ" or "CD" or "VBN"));
        return new TextName(syntax.Lemmas[head], words, Definite.Contains(syntax.Document.Tokens[tokens.Start].Word), isPlain);
    }
}

/// <param name="Noun">The lemma; empty for what is no text.</param>
/// <param name="Names">The proper names with it.</param>
/// <param name="IsDefinite">"The", "this", "its".</param>
/// <param name="IsPlain">Nothing else describes it.</param>
internal sealed record TextName(string Noun, IReadOnlySet<string> Names, bool IsDefinite, bool IsPlain)
{
    public static readonly TextName None = new("", new HashSet<string>(), IsDefinite: false, IsPlain: false);

    /// <summary>"The Times" and "the Times" are one outlet.</summary>
    public static TextName OfOutlet(string name) =>
        None with { Noun = "outlet " + (name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name), IsPlain = true, IsDefinite = true };

    /// <summary>Whether this can be said of a text that was named so before.</summary>
    public bool IsAgain(TextName before)
    {
        if (before.Noun.Length == 0 || Noun.Length == 0)
        {
            return false;
        }
        var isSameNoun = Noun == before.Noun;
        if (Names.Count > 0)
        {
            return isSameNoun && Names.Overlaps(before.Names);
        }
        return IsDefinite && IsPlain && (isSameNoun || (CitationWords.Generic.Contains(Noun) && !before.Noun.StartsWith("outlet ", StringComparison.Ordinal)));
    }
}
