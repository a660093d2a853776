using FactCheck.Language.Attributions.Cues;
using FactCheck.Language.Syntax;
using FactCheck.Language.Text;
using static FactCheck.Language.Learning.FeatureHash;

namespace FactCheck.Language.Attributions.Roles;

/// <summary>What the relation templates know of the cue whose source and content are looked for.</summary>
internal sealed class RoleCue
{
    /// <summary>A longer cue is known by its head and its last word.</summary>
    private const int LongestSpelt = 3;

    /// <summary>A cue so few tokens from an end of its sentence stands "near" it.</summary>
    private const int NearEnd = 6, NearStart = 3;

    private static readonly uint[] ComplementBits = BitsOfRelations();

    private static readonly bool[] SubjectRelations = [.. Relations.Table.Names.Select(name => name.StartsWith("nsubj", StringComparison.Ordinal))];

    public RoleCue(TokenView tokens, TokenRange range, TokenRange window)
    {
        (Range, Head) = (range, CueHead.Of(tokens, range));
        Sentence = tokens.Document.SentenceTokens[tokens.Document.Tokens[range.Start].Sentence];
        Quotes = new RoleQuotes(tokens, range, Head, Sentence, window);
        var document = new TokenRange(0, tokens.Count);
        var words = new Bounded(tokens.Words, document);
        var tags = new Bounded(tokens.Tags, document);
        (Lemma, Tag, Relation) = (tokens.Lemmas[Head], tokens.Tags[Head], tokens.Relations[Head]);
        (WordBefore, TagBefore) = (words[range.Start - 1], tags[range.Start - 1]);
        (WordAfter, TagAfter) = (words[range.End], tags[range.End]);
        LastWord = tokens.Words[range.End - 1];
        Spelling = Spell(tokens);
        (Complements, Subject) = ReadComplements(tokens);
        var toEnd = Sentence.End - range.End;
        Edge = (toEnd <= 1 ? 1u : toEnd <= NearEnd ? 2u : 0)
            | (range.Start == Sentence.Start ? 4u : range.Start - Sentence.Start <= NearStart ? 8u : 0);
    }

    public TokenRange Range { get; }

    /// <summary>The token on which the others of the cue hang.</summary>
    public int Head { get; }

    public TokenRange Sentence { get; }

    public RoleQuotes Quotes { get; }

    public uint Lemma { get; }

    public uint Tag { get; }

    public uint Relation { get; }

    /// <summary>All its words.</summary>
    public uint Spelling { get; }

    public uint LastWord { get; }

    public uint WordBefore { get; }

    public uint TagBefore { get; }

    public uint WordAfter { get; }

    public uint TagAfter { get; }

    /// <summary>Which complements it has, as bits, and whether before or after it.</summary>
    public uint Complements { get; }

    /// <summary>Its subject's head word, or -1.</summary>
    public int Subject { get; }

    /// <summary>Whether it stands at or near an end of its sentence.</summary>
    public uint Edge { get; }

    private uint Spell(TokenView tokens)
    {
        if (Range.Length > LongestSpelt)
        {
            return Mix(Lemma, LastWord);
        }
        var spelling = 0u;
        for (var i = Range.Start; i < Range.End; i++)
        {
            spelling = Mix(spelling, tokens.Words[i]);
        }
        return spelling;
    }

    private (uint Complements, int Subject) ReadComplements(TokenView tokens)
    {
        var (bits, subject) = (0u, -1);
        foreach (var child in Dependents.Nearest(tokens, Head))
        {
            var relation = tokens.Relations[child];
            bits |= ComplementBits[relation];
            if (SubjectRelations[relation])
            {
                subject = child;
                bits |= child > Head ? SubjectAfter : 0;
            }
            else if (relation == Ccomp && child < Head)
            {
                bits |= ClauseBefore;
            }
        }
        return (bits, subject);
    }

    private const uint SubjectAfter = 1 << 9, ClauseBefore = 1 << 10;

    private static readonly byte Ccomp = Relations.Table["ccomp"];

    private static uint[] BitsOfRelations()
    {
        var bits = new uint[Relations.Table.Count];
        for (byte relation = 0; relation < bits.Length; relation++)
        {
            bits[relation] = Relations.Table[relation] switch
            {
                "nsubj:pass" => 1 | 2,
                var name when name.StartsWith("nsubj", StringComparison.Ordinal) => 1,
                "ccomp" => 4,
                "xcomp" => 8,
                "obj" => 16,
                var name when name.StartsWith("obl", StringComparison.Ordinal) => 32,
                "parataxis" => 64,
                "mark" => 128,
                "aux:pass" => 256,
                "nmod:poss" => 2048,
                "case" => 4096,
                _ => 0,
            };
        }
        return bits;
    }
}
