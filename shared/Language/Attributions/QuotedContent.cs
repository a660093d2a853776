using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions;

/// <summary>Quotes that a reporting clause follows, interrupts or introduces.</summary>
internal sealed class QuotedContent(Document document)
{
    /// <summary>Words between the quote and the clause: "…," in Ohio on Tuesday Mr. Li said.</summary>
    private const int LongestLeadIn = 3;

    /// <summary>The quote that ends right before the clause, from its sentence's start where only a part of it is quoted.</summary>
    public TokenRange? Before(ReportingClause clause)
    {
        var last = clause.Extent.Start - 1;
        var reach = last - LongestLeadIn;
        while (last > reach && last > clause.Sentence.Start && char.IsLetterOrDigit(document.Form(last)[0]) && !document.Tokens[last].InQuote)
        {
            last--;
        }
        if (last > clause.Sentence.Start && document.Tokens[last].Word is "," or "—" or "--")
        {
            last--;
        }
        if (last < 0 || document.Tokens[last].Role != QuoteRole.Close || !document.Tokens[last].InQuote
            || document.Tokens[last].Paragraph != document.Tokens[clause.Cue.Head].Paragraph)
        {
            return null;
        }
        var quote = document.Quotes[document.Tokens[last].Quote].Tokens;
        if (quote.End != last + 1 || !IsSetOff(last) || (last < clause.Sentence.Start && clause.Extent.End + 1 < clause.Sentence.End))
        {
            return null;
        }
        var isPart = quote.Start > clause.Sentence.Start && !ReportsBefore(clause.Sentence.Start, quote.Start);
        return new TokenRange(isPart ? clause.Sentence.Start : quote.Start, quote.End);
    }

    /// <summary>A quote that a reporting clause follows ends in a comma or a stop, inside its mark or outside.</summary>
    private bool IsSetOff(int close) =>
        document.Tokens[close - 1].Word is "," or "." or "?" or "!" or "…" or "..." or "—" or "--" or "-" || document.Tokens[close + 1].Word is "," or "—" or "--"
        || document.Tokens[close - 1].Role == QuoteRole.Close;

    /// <summary>A title or a phrase quoted on the way to the clause ("on “Hannity,” Mr. Li said …"), where content follows.</summary>
    public bool IsInPassing(TokenRange quoted, ReportingClause clause) =>
        quoted.Start == clause.Sentence.Start && document.Tokens[quoted.Start].Role == QuoteRole.None;

    /// <summary>The paragraph that a sentence ending in a colon announces: its quote, else all of it.</summary>
    public TokenRange? Announced(TokenRange sentence)
    {
        var next = sentence.End;
        if (document.Tokens[next - 1].Word != ":" || next >= document.Tokens.Length)
        {
            return null;
        }
        if (document.Tokens[next].Role == QuoteRole.Open && document.Tokens[next].InQuote)
        {
            return document.Quotes[document.Tokens[next].Quote].Tokens;
        }
        return document.TokensIn(document.Paragraphs[document.Tokens[next].Paragraph]);
    }

    /// <summary>"…," he said, "…": the quote that goes on right after the clause.</summary>
    public TokenRange? InterruptedBy(ReportingClause clause, int limit)
    {
        for (var i = clause.Extent.End; i < limit; i++)
        {
            var token = document.Tokens[i];
            if (token.Role is QuoteRole.Open && document.Tokens[i - 1].Word is "," or "—" or ":" or "--" or "that")
            {
                return document.Quotes[token.Quote].Tokens;
            }
            if (!CueLexicon.Find(token.Word).IsEmpty)
            {
                return null;
            }
        }
        return null;
    }

    /// <summary>Adds the quotes that are whole sentences of the same paragraph after the sentence: the speaker goes on.</summary>
    public FoundContent Continue(FoundContent content, TokenRange sentence)
    {
        var pieces = new List<TokenRange>(content.Pieces);
        var next = Math.Max(sentence.End, pieces[^1].End);
        while (QuotedSentence(next) is { } quote)
        {
            pieces.Add(quote);
            next = quote.End;
        }
        return content with { Pieces = pieces };
    }

    /// <summary>The quote that opens at <paramref name="start"/> in the paragraph of the token before, if its sentence ends with it.</summary>
    private TokenRange? QuotedSentence(int start)
    {
        if (start <= 0 || start >= document.Tokens.Length || document.Tokens[start].Role != QuoteRole.Open
            || !document.Tokens[start].InQuote || document.Tokens[start].Paragraph != document.Tokens[start - 1].Paragraph)
        {
            return null;
        }
        var quote = document.Quotes[document.Tokens[start].Quote].Tokens;
        var endsSentence = document.SentenceTokens[document.Tokens[quote.End - 1].Sentence].End == quote.End;
        return endsSentence ? quote : null;
    }

    private bool ReportsBefore(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (document.Tokens[i].Word == ":" || CueLexicon.Find(document.Tokens[i].Word).Any(verb => verb.IsSpeech))
            {
                return true;
            }
        }
        return false;
    }
}
