using System.Collections.Frozen;
using FactCheck.Language.Syntax;
using FactCheck.Language.Text;

namespace FactCheck.Language.Claims.Spans;

/// <summary>What an attribution's content says in one sentence: one stretch, or two that the cue has cut out of one clause.</summary>
/// <param name="Said">The attribution.</param>
/// <param name="Sentence">Where the piece stands.</param>
/// <param name="Parts">Its tokens.</param>
/// <param name="IsClaim">Whether it is a claim by itself, and not only what its cue needs ("promised to cut taxes", "called it a sham").</param>
internal sealed record ContentPiece(SaidTokens Said, int Sentence, IReadOnlyList<TokenRange> Parts, bool IsClaim)
{
    private const int FewestQuotedWords = 3;

    private static readonly FrozenSet<string> Reporting = FrozenSet.Create(
        StringComparer.Ordinal, "say", "add", "argue", "claim", "think", "believe", "insist", "state", "conclude", "suggest", "contend", "maintain", "assert", "allege", "note", "acknowledge", "admit", "concede");

    /// <summary>Questions within a sentence ("whether it would work") say nothing that could be held against the world.</summary>
    private static readonly string[] Questions = ["whether", "why", "how", "who", "whom"];

    /// <summary>The same, where they hang on the main verb: "if" and "when" may open a condition or a time.</summary>
    private static readonly string[] MaybeQuestions = ["if", "when", "where", "which"];

    public TokenRange Extent => new(Parts[0].Start, Parts[^1].End);

    public bool Contains(int token) => Parts.Any(part => part.Contains(token));

    /// <summary>Sentence by sentence: a quote of three sentences has three pieces.</summary>
    public static IEnumerable<ContentPiece> Of(DocumentSyntax syntax, SaidTokens said)
    {
        ContentPiece? last = null;
        foreach (var range in said.Content.SelectMany(range => BySentence(syntax.Document, range)))
        {
            var sentence = syntax.Document.Tokens[range.Start].Sentence;
            if (last is not null && last.Sentence == sentence && GoesOn(syntax, last, range))
            {
                last = last with { Parts = [.. last.Parts, range] };
                continue;
            }
            if (last is not null)
            {
                yield return last.Finish(syntax);
            }
            last = new ContentPiece(said, sentence, [range], IsClaim: false);
        }
        if (last is not null)
        {
            yield return last.Finish(syntax);
        }
    }

    /// <summary>Without a source the cue is no more than a hedge on its clause ("The bill is expected to pass"): the claim takes it in.</summary>
    private ContentPiece Finish(DocumentSyntax syntax)
    {
        var piece = Parts.Count > 1 && Said.Source.Count == 0 && Extent.Contains(Said.Cue.Start) ? this with { Parts = [Extent] } : this;
        return piece with { IsClaim = piece.IsStatement(syntax) };
    }

    private bool IsStatement(DocumentSyntax syntax) =>
        ((Clauses.IsClause(syntax, Parts) || IsThatClause(syntax) || IsReported(syntax)) && !IsQuestion(syntax) && !IsInfinitive(syntax)) || (IsDirectQuote(syntax) && Parts.Sum(part => Clauses.CountWords(syntax, part)) >= FewestQuotedWords);

    private bool IsDirectQuote(DocumentSyntax syntax) => Attributions.QuoteTypes.Of(syntax.Document, Parts) == QuoteType.Direct && Said.Relation.Quote == QuoteType.Direct;

    /// <summary>A clause whatever the tree makes of it: "that children who walk to school sleep longer".</summary>
    private bool IsThatClause(DocumentSyntax syntax) =>
        Parts.Count == 1 && syntax.Document.Tokens[Parts[0].Start].Word == "that" && syntax.TagName(Parts[0].Start) == "IN"
        && Enumerable.Range(Parts[0].Start, Parts[0].Length).Any(token => syntax.TagName(token) is "MD" or "VBD" or "VBZ" or "VBP");

    /// <summary>After a verb that takes clauses and little else, a finite verb makes one, though the tree misses its subject.</summary>
    private bool IsReported(DocumentSyntax syntax) =>
        Parts.Count == 1 && Reporting.Contains(syntax.Lemmas[Clauses.TopOf(syntax, Said.Cue)]) && Clauses.HasMainVerb(syntax, Parts[0]);

    /// <summary>"not to repeat the mistake", whatever else hangs on it.</summary>
    private bool IsInfinitive(DocumentSyntax syntax)
    {
        var first = Parts[0].Start;
        first += syntax.Document.Tokens[first].Word is "not" or "never" && first + 1 < Parts[0].End ? 1 : 0;
        return Parts.Count == 1 && syntax.TagName(first) == "TO";
    }

    /// <summary>Also a clause that only says when or why: "as they waited".</summary>
    private bool IsQuestion(DocumentSyntax syntax)
    {
        var first = Parts[0].Start;
        if (Parts.Count > 1 || syntax.Document.Tokens[first].InQuote)
        {
            return false;
        }
        var word = syntax.Document.Tokens[first].Word;
        var top = Clauses.TopOf(syntax, Parts[0]);
        var opens = syntax.Heads[first] == top || first == top;
        return Questions.Contains(word) || (opens && (MaybeQuestions.Contains(word) || (word != "that" && syntax.RelationName(first) == "mark")));
    }

    private static IEnumerable<TokenRange> BySentence(Document document, TokenRange range)
    {
        while (!range.IsEmpty)
        {
            var end = Math.Min(range.End, document.SentenceTokens[document.Tokens[range.Start].Sentence].End);
            yield return new TokenRange(range.Start, end);
            range = new TokenRange(end, range.End);
        }
    }

    /// <summary>"The sanctions," she said, "have failed" is one clause; "It is over," she said, "and we lost" is two.</summary>
    private static bool GoesOn(DocumentSyntax syntax, ContentPiece last, TokenRange next)
    {
        var first = Enumerable.Range(next.Start, next.Length).Where(token => Clauses.IsWord(syntax, token)).DefaultIfEmpty(next.Start).First();
        if (!char.IsLower(syntax.Document.Form(first)[0]) || EndsASentence(syntax.Document, last.Parts[^1]) || ClaimTrim.IsSaying(syntax.Document.Tokens[first].Word))
        {
            return false;
        }
        var isJoined = syntax.Document.Tokens[first].Word is "and" or "but" or "yet" or "so";
        return !(isJoined && HasSubjectAfter(syntax, first, next) && Clauses.IsClause(syntax, last.Parts) && Clauses.IsClause(syntax, [next]));
    }

    private static bool HasSubjectAfter(DocumentSyntax syntax, int coordinator, TokenRange range)
    {
        for (var i = coordinator + 1; i < range.End && !Tags.IsVerb(syntax.Tags[i]); i++)
        {
            if (Clauses.IsSubject(syntax, i))
            {
                return true;
            }
        }
        return false;
    }

    private static bool EndsASentence(Document document, TokenRange part)
    {
        for (var i = part.End - 1; i >= part.Start; i--)
        {
            if (document.Tokens[i].Role == QuoteRole.None)
            {
                return document.Tokens[i].Word is "." or "?" or "!";
            }
        }
        return false;
    }
}
