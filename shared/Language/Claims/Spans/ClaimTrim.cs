using System.Collections.Frozen;
using FactCheck.Language.Syntax;
using FactCheck.Language.Text;

namespace FactCheck.Language.Claims.Spans;

/// <summary>
/// Takes from a claim's edges what is not part of it: commas and dashes, the word that joins it to what goes before ("and", "but"),
/// the "that" of an indirect clause, quote marks and brackets that enclose the whole or have lost their partner, and the full stop of
/// a sentence that it is only a part of.
/// </summary>
internal static class ClaimTrim
{
    private static readonly string[] Joints = [",", ";", ":", "-", "--", "–", "—", "―", "*", "•", "·"];
    /// <summary>A second cue before the rest of what is said: "…," he said, adding that the road would reopen.</summary>
    private static readonly FrozenSet<string> Sayings = FrozenSet.Create(
        StringComparer.Ordinal, "saying", "adding", "arguing", "noting", "claiming", "insisting", "stating", "suggesting", "warning", "explaining", "alleging", "asserting");

    public static bool IsSaying(string word) => Sayings.Contains(word);

    /// <returns>Null where nothing is left.</returns>
    public static ClaimTokens? Trim(DocumentSyntax syntax, IReadOnlyList<TokenRange> parts)
    {
        var document = syntax.Document;
        List<TokenRange> trimmed = [];
        foreach (var part in parts)
        {
            var range = trimmed.Count == 0 ? WithoutOpeners(syntax, WithoutMarks(document, part)) : WithoutMarks(document, part);
            if (!range.IsEmpty)
            {
                trimmed.Add(range);
            }
        }
        if (trimmed.Count > 0)
        {
            trimmed[^1] = WithItsStop(document, trimmed);
        }
        trimmed.RemoveAll(range => range.IsEmpty);
        return trimmed.Count > 0 ? new ClaimTokens(trimmed) : null;
    }

    private static TokenRange WithoutMarks(Document document, TokenRange range)
    {
        var (start, end) = (range.Start, range.End);
        for (var length = -1; start < end && length != end - start;)
        {
            length = end - start;
            start += Joints.Contains(Word(document, start)) ? 1 : 0;
            end -= end > start && Joints.Contains(Word(document, end - 1)) ? 1 : 0;
            if (end > start && Opens(document, start))
            {
                var partner = ClosingOf(document, start, end);
                end -= partner == end - 1 ? 1 : 0;
                start += partner < 0 || partner == end ? 1 : 0;
            }
            end -= end > start && Closes(document, end - 1) && OpeningOf(document, start, end - 1) < 0 ? 1 : 0;
        }
        return new TokenRange(start, end);
    }

    private static TokenRange WithoutOpeners(DocumentSyntax syntax, TokenRange range)
    {
        while (range.Length > 1 && IsOpener(syntax, range.Start))
        {
            range = WithoutMarks(syntax.Document, new TokenRange(range.Start + 1, range.End));
        }
        return range;
    }

    /// <summary>The "that" of "that exports rose", not of "that is wrong".</summary>
    private static bool IsOpener(DocumentSyntax syntax, int token) => Word(syntax.Document, token) switch
    {
        "and" or "but" or "yet" => syntax.TagName(token) is "CC" or "RB",
        "that" => IsComplementizer(syntax, token),
        var word => IsSaying(word),
    };

    private static bool IsComplementizer(DocumentSyntax syntax, int that) => (syntax.TagName(that), syntax.TagName(that + 1)) switch
    {
        (_, "MD" or "VBZ" or "VBD" or "VBP") => false,
        ("IN", _) => true,
        (_, "IN" or "DT" or "PRP" or "PRP$" or "EX" or "NNP" or "NNS" or "VBG") => true,
        _ => false,
    };

    /// <summary>The last part with the full stop where all are the whole sentence, without it where they are a part of it.</summary>
    private static TokenRange WithItsStop(Document document, List<TokenRange> parts)
    {
        var last = parts[^1];
        var bare = Word(document, last.End - 1) == "." ? last with { End = last.End - 1 } : last;
        var sentence = WithoutMarks(document, document.SentenceTokens[document.Tokens[last.Start].Sentence]);
        var isWhole = parts.Count == 1 && last.Start == sentence.Start && bare.End == sentence.End - 1 && Word(document, bare.End) == ".";
        return isWhole ? sentence : WithoutMarks(document, bare);
    }

    private static bool Opens(Document document, int token) =>
        document.Tokens[token].Role is QuoteRole.Open or QuoteRole.Reopen || Word(document, token) is "(" or "[";

    private static bool Closes(Document document, int token) => document.Tokens[token].Role == QuoteRole.Close || Word(document, token) is ")" or "]";

    private static int ClosingOf(Document document, int opening, int end)
    {
        var depth = 0;
        for (var i = opening; i < end; i++)
        {
            depth += Opens(document, i) ? 1 : Closes(document, i) ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }
        return -1;
    }

    private static int OpeningOf(Document document, int start, int closing)
    {
        var depth = 0;
        for (var i = closing; i >= start; i--)
        {
            depth += Closes(document, i) ? 1 : Opens(document, i) ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }
        return -1;
    }

    private static string Word(Document document, int token) => token < document.Tokens.Length ? document.Tokens[token].Word : "";
}
