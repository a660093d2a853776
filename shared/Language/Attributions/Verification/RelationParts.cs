using FactCheck.Language.Attributions.Cues;
using FactCheck.Language.Attributions.Ranking;
using FactCheck.Language.Attributions.Roles;

namespace FactCheck.Language.Attributions.Verification;

/// <summary>A relation in the small numbers that the verifier's templates are filled with.</summary>
internal readonly struct RelationParts
{
    public RelationParts(CueView view, RankedRelation ranked)
    {
        var tokens = view.Tokens;
        var relation = ranked.Relation;
        Relation = relation;
        Head = CueHead.Of(tokens, relation.Cue.Range);
        CueProbability = (uint)(ranked.CueProbability * 20);
        EdgesProbability = (uint)(relation.Cue.Probability * 20);
        RankProbability = (uint)(ranked.Probability * 10);
        ReadingProbability = ReadingTemplates.ProbabilityClass(relation.LogProbability);
        Roles = (relation.Source is null ? 0u : 1) + (2 * (uint)Math.Min(2, relation.Content.Count));
        ContentLength = (uint)Math.Min(8, relation.Content.Sum(piece => piece.Length) / 3);
        var start = relation.Cue.Range.Start;
        Order = (relation.Source is { } source && source.Start < start ? 1u : 0)
            | (relation.Content.Count > 0 && relation.Content[0].Start < start ? 2u : 0);
        Quoted = tokens.InQuoteBit(Head)
            | (relation.Content.Any(piece => tokens.InQuote(piece.Start) || tokens.InQuote(piece.End - 1)) ? 2u : 0);
    }

    public TaggedRelation Relation { get; }

    /// <summary>The cue's head.</summary>
    public int Head { get; }

    /// <summary>That there is a cue here, whatever its edges; in twentieths.</summary>
    public uint CueProbability { get; }

    /// <summary>That the cue has just these edges, in twentieths.</summary>
    public uint EdgesProbability { get; }

    /// <summary>That this is the best reading, in tenths.</summary>
    public uint RankProbability { get; }

    /// <summary>Class of the probability of the roles, 0 the most certain.</summary>
    public uint ReadingProbability { get; }

    /// <summary>Whether there is a source, and how many pieces of content, up to two.</summary>
    public uint Roles { get; }

    /// <summary>In threes of tokens, up to eight.</summary>
    public uint ContentLength { get; }

    /// <summary>Whether the source and the content stand before the cue, as bits.</summary>
    public uint Order { get; }

    /// <summary>Whether the cue and an edge of the content stand in quotes, as bits.</summary>
    public uint Quoted { get; }
}
