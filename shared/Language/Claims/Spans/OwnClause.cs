using FactCheck.Language.Syntax;
using FactCheck.Language.Text;

namespace FactCheck.Language.Claims.Spans;

/// <summary>
/// A clause in which others may be heard: what of it is the speaker's own. Nothing, where its main verb introduces what another says or is
/// within that; all but a parenthesis, where another is heard only in it ("The firm, which analysts say is sold, cut 200 jobs").
/// </summary>
internal sealed class OwnClause
{
    /// <summary>"made the claim that", "there are reports that": the noun is the cue.</summary>
    private static readonly string[] LightVerbs = ["be", "have", "make", "issue", "give", "release", "express", "take", "reach", "offer", "send", "face", "dismiss", "reject"];

    private static readonly string[] Edges = [",", "—", "–", "--", "-", "(", ")"];
    private static readonly byte[] Asides = [Relations.Table["acl:relcl"], Relations.Table["parataxis"]];
    private static readonly byte Marker = Relations.Table["mark"];
    private static readonly byte Adverbial = Relations.Table["advcl"];
    private static readonly byte Conjunct = Relations.Table["conj"];

    private readonly DocumentSyntax syntax;
    private readonly TokenRange clause;
    private readonly List<ContentPiece> heard;
    private readonly List<ContentPiece> accordings;

    /// <param name="syntax">The trees.</param>
    /// <param name="clause">One that could stand alone.</param>
    /// <param name="pieces">The contents that may be heard in it.</param>
    public OwnClause(DocumentSyntax syntax, TokenRange clause, IReadOnlyList<ContentPiece> pieces)
    {
        (this.syntax, this.clause) = (syntax, clause);
        heard = [.. pieces.Where(piece => piece.IsClaim && piece.Extent.Overlaps(clause))];
        accordings = [.. pieces.Where(piece => !piece.IsClaim && IsAccording(piece))];
        Head = Clauses.TopOf(syntax, clause);
    }

    public int Head { get; }

    /// <summary>"Sales, according to the ministry, fell": all of it is the ministry's, though the models take less for the content.</summary>
    public bool IsWhollyAnothers => accordings.Count > 0;

    /// <summary>What the clause itself says: its parts, or nothing.</summary>
    public IEnumerable<IReadOnlyList<TokenRange>> Claims()
    {
        if (heard.Find(IsIntroducedBy) is { } introduced)
        {
            return WhatElseTheSourceDid(introduced);
        }
        if (heard.Count > 0 && IsSubordinate())
        {
            return [];
        }
        var holes = heard.Select(HoleOf).Concat(accordings.SelectMany(piece => piece.Said.Source.Append(piece.Said.Cue)))
            .Where(hole => !hole.IsEmpty && clause.Contains(hole.Start)).OrderBy(hole => hole.Start);
        var parts = Without(holes);
        return parts.Count > 0 && (parts is [var whole] && whole == clause || parts.Exists(HasVerb)) ? [parts] : [];
    }

    /// <summary>Whether its main verb is the attribution's: then it tells that something was said.</summary>
    public bool Tells(ContentPiece piece) => piece.Said.Introduces(Head) || piece.Contains(Head) || IsAccording(piece);

    private bool IsIntroducedBy(ContentPiece piece) => piece.Contains(Head) || piece.Said.Introduces(Head) || IsCueOfLightVerb(piece);

    private bool IsAccording(ContentPiece piece) => clause.Contains(piece.Said.Cue.Start) && syntax.Document.Tokens[piece.Said.Cue.Start].Word == "according";

    private bool IsCueOfLightVerb(ContentPiece piece) =>
        LightVerbs.Contains(syntax.Lemmas[Head]) && CueHead(piece) is var cue && clause.Contains(cue) && syntax.Heads[cue] == Head;

    private int CueHead(ContentPiece piece) => Clauses.TopOf(syntax, piece.Said.Cue);

    private bool HasVerb(TokenRange part) => Enumerable.Range(part.Start, part.Length).Any(token => syntax.TagName(token) is "VBD" or "VBN" or "VBZ" or "VBP" or "MD");

    /// <summary>"As analysts noted", "While there is no such law": the tree has mistaken it for the main clause.</summary>
    private bool IsSubordinate()
    {
        foreach (var dependent in syntax.DependentsOf(Head))
        {
            if (syntax.Relations[dependent] == Marker && dependent < Head && clause.Contains(dependent) && syntax.Document.Tokens[dependent].Word != "that")
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>"The minister said exports rose and resigned on Monday" says of the minister himself that he resigned.</summary>
    private IEnumerable<IReadOnlyList<TokenRange>> WhatElseTheSourceDid(ContentPiece introduced)
    {
        var subject = Clauses.SubjectOf(syntax, Head);
        if (!introduced.Said.Cue.Contains(Head) || subject < 0 || subject > Head)
        {
            yield break;
        }
        foreach (var dependent in syntax.DependentsOf(Head).ToArray())
        {
            var extent = syntax.ExtentOf(dependent);
            var isFree = !heard.Exists(piece => piece.Extent.Overlaps(extent) || piece.Said.Cue.Overlaps(extent));
            if (syntax.Relations[dependent] == Conjunct && clause.Contains(dependent) && isFree && Clauses.IsFinite(syntax, dependent) && Clauses.SubjectOf(syntax, dependent) < 0)
            {
                yield return [syntax.ExtentOf(subject), extent];
            }
        }
    }

    /// <summary>The aside in which the content is heard, with its commas; or the verb joined to the main one that introduces it.</summary>
    private TokenRange HoleOf(ContentPiece piece)
    {
        for (var i = CueHead(piece); i >= 0 && i != Head && clause.Contains(i); i = syntax.Heads[i])
        {
            var extent = syntax.ExtentOf(i);
            if (!clause.Contains(extent.Start) || extent.End < piece.Extent.End || extent.Start > piece.Extent.Start)
            {
                continue;
            }
            if (syntax.Relations[i] == Conjunct && syntax.Heads[i] == Head && Clauses.SubjectOf(syntax, i) < 0)
            {
                return extent;
            }
            if ((Asides.Contains(syntax.Relations[i]) || IsSaying(i)) && Clip(extent, piece) is var aside && IsSetOff(aside))
            {
                return aside;
            }
        }
        return default;
    }

    /// <summary>"The union attacked the plan, saying it would cost jobs".</summary>
    private bool IsSaying(int token) => syntax.Relations[token] == Adverbial && syntax.TagName(token) == "VBG";

    /// <summary>The aside ends with the comma after what is heard in it, however far the tree takes it.</summary>
    private TokenRange Clip(TokenRange aside, ContentPiece piece) =>
        piece.Extent.End < aside.End && IsEdge(piece.Extent.End) ? aside with { End = piece.Extent.End + 1 } : aside;

    private bool IsSetOff(TokenRange aside)
    {
        var opens = aside.Start > clause.Start && (IsEdge(aside.Start - 1) || IsEdge(aside.Start));
        return opens && (aside.End >= clause.End || IsEdge(aside.End) || IsEdge(aside.End - 1) || !Clauses.IsWord(syntax, aside.End));
    }

    private bool IsEdge(int token) => Edges.Contains(syntax.Document.Tokens[token].Word);

    private List<TokenRange> Without(IEnumerable<TokenRange> holes)
    {
        List<TokenRange> parts = [];
        var start = clause.Start;
        foreach (var hole in holes.Where(hole => hole.Start >= start))
        {
            parts.Add(new TokenRange(start, hole.Start));
            // The tree may take what follows for a part of the aside.
            start = Math.Min(hole.End, clause.End);
        }
        parts.Add(new TokenRange(start, clause.End));
        parts.RemoveAll(part => !Enumerable.Range(part.Start, part.Length).Any(token => Clauses.IsWord(syntax, token)));
        return parts;
    }
}
