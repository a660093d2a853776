using FactCheck.Language.Syntax;
using FactCheck.Language.Text;

namespace FactCheck.Language.Claims.Spans;

/// <summary>
/// Finds the claims of one sentence, given who says what in it: each clause of each content is one, made by the source; and each clause of
/// the article's own whose main verb is neither within a content nor what introduces one. Of nested contents the innermost is the claim.
/// </summary>
internal sealed class SentenceClaims
{
    private const int FewestLeftOver = 4;

    private readonly DocumentSyntax syntax;
    private readonly TokenRange sentence;
    private readonly List<ContentPiece> pieces;
    private readonly List<ContentPiece> telling;
    private readonly List<SaidTokens> cues;
    private readonly List<FoundClaim> found = [];

    private SentenceClaims(DocumentSyntax syntax, SaidIndex said, int sentence)
    {
        this.syntax = syntax;
        this.sentence = syntax.Document.SentenceTokens[sentence];
        pieces = [.. said.PiecesIn(sentence)];
        telling = pieces.FindAll(piece => piece.IsClaim);
        cues = [.. said.CuesIn(sentence)];
    }

    /// <summary>In order of their starts. Two overlap only where one is said within the other.</summary>
    public static List<FoundClaim> Find(DocumentSyntax syntax, SaidIndex said, int sentence)
    {
        var claims = new SentenceClaims(syntax, said, sentence);
        claims.FindOwn();
        claims.FindSaid();
        claims.FindLeftOver();
        return claims.InOrder();
    }

    /// <summary>Without what crosses another claim: of two contents that the models cut differently, the first found is kept.</summary>
    private List<FoundClaim> InOrder()
    {
        List<FoundClaim> kept = [];
        foreach (var claim in found)
        {
            if (!kept.Exists(other => Clash(other, claim)))
            {
                kept.Add(claim);
            }
        }
        return [.. kept.OrderBy(claim => claim.Tokens.Extent.Start).ThenBy(claim => claim.Tokens.Extent.End)];
    }

    /// <summary>Claims may share words only where one is said within the other.</summary>
    private static bool Clash(FoundClaim first, FoundClaim second) =>
        first.Tokens.SharedWith(second.Tokens.Parts) > 0
        && (first.Sayers.SequenceEqual(second.Sayers) || !(first.Tokens.Extent.Contains(second.Tokens.Extent) || second.Tokens.Extent.Contains(first.Tokens.Extent)));

    private void FindOwn()
    {
        foreach (var clause in ClauseSplitter.Split(syntax, sentence))
        {
            var own = new OwnClause(syntax, clause, pieces);
            foreach (var parts in own.Claims())
            {
                var sayers = SayersOf(own, parts);
                Add(parts, own.IsWhollyAnothers ? ClaimVoice.Said : IsIntroduction(own) ? ClaimVoice.Introduction : ClaimVoice.Own, sayers);
            }
        }
    }

    private void FindSaid()
    {
        foreach (var piece in telling)
        {
            var within = telling.FindAll(other => other.Said != piece.Said && piece.Contains(other.Said.Cue.Start) && piece.Extent.Length > other.Extent.Length);
            var clauses = piece.Parts.Count > 1 ? [piece.Parts] : ClauseSplitter.Split(syntax, piece.Parts[0]).Select(clause => (IReadOnlyList<TokenRange>)[clause]);
            foreach (var clause in clauses)
            {
                var claims = clause.Count > 1 ? [clause] : new OwnClause(syntax, clause[0], within).Claims();
                foreach (var parts in claims)
                {
                    Add(parts, ClaimVoice.Said, [.. SayersOf(parts)]);
                }
            }
        }
    }

    /// <summary>What the article adds after what is said, though the tree makes it part of that: "The minister said exports rose, but imports fell."</summary>
    private void FindLeftOver()
    {
        foreach (var after in telling.Select(piece => piece.Extent.End).Distinct().Order())
        {
            var next = pieces.Select(piece => piece.Extent.Start).Concat(cues.SelectMany(said => said.Source.Append(said.Cue)).Select(range => range.Start))
                .Where(start => start >= after).DefaultIfEmpty(sentence.End).Min();
            var rest = new TokenRange(after, Math.Min(next, sentence.End));
            if (rest.Length > FewestLeftOver && IsAddition(rest) && !found.Exists(claim => claim.Tokens.Extent.Overlaps(rest)))
            {
                Add([rest], ClaimVoice.Own, []);
            }
        }
    }

    private bool IsAddition(TokenRange rest)
    {
        var start = rest.Start + (syntax.Document.Tokens[rest.Start].Word == "," ? 1 : 0);
        return syntax.Document.Tokens[start].Word is "and" or "but" or "yet"
            && Enumerable.Range(start, rest.End - start).Any(token => Clauses.IsClauseHead(syntax, token, rest));
    }

    private void Add(IReadOnlyList<TokenRange> parts, ClaimVoice voice, IReadOnlyList<SaidTokens> sayers)
    {
        if (ClaimTrim.Trim(syntax, parts) is { } tokens)
        {
            found.Add(new FoundClaim(tokens, voice, sayers));
        }
    }

    /// <summary>Those of whose contents the claim is, at least by half.</summary>
    private IEnumerable<SaidTokens> SayersOf(IReadOnlyList<TokenRange> parts)
    {
        var claim = new ClaimTokens(parts);
        return telling.Where(piece => claim.SharedWith(piece.Parts) * 2 >= claim.Length).Select(piece => piece.Said).Distinct().OrderBy(said => said.Cue.Start);
    }

    /// <summary>For a clause that tells what somebody does in words ("called it a sham", "promised to pay") that somebody.</summary>
    private List<SaidTokens> SayersOf(OwnClause own, IReadOnlyList<TokenRange> parts)
    {
        var claim = new ClaimTokens(parts);
        return
        [
            .. SayersOf(parts)
                .Concat(pieces.Except(telling).Where(piece => own.Tells(piece) && claim.SharedWith(piece.Parts) > 0).Select(piece => piece.Said))
                .Distinct().OrderBy(said => said.Cue.Start),
        ];
    }

    private bool IsIntroduction(OwnClause own) => cues.Exists(said => said.Introduces(own.Head) && said.Content.Count > 0 && !pieces.Exists(piece => piece.Said == said));
}
