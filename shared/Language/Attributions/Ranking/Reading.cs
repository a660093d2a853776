using FactCheck.Language.Attributions.Cues;
using FactCheck.Language.Attributions.Roles;
using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions.Ranking;

/// <summary>One reading of a cue with what several groups of templates need to know of it.</summary>
internal readonly ref struct Reading
{
    /// <summary>Upper ends of the classes of lengths, in tokens.</summary>
    private static readonly int[] LengthClasses = [1, 2, 3, 5, 8, 12, 20, 35, 60];

    public Reading(ReadingView view, TaggedRelation relation)
    {
        (View, Relation, Tokens, Cue) = (view, relation, view.Tokens, relation.Cue.Range);
        Head = CueHead.Of(Tokens, Cue);
        var document = new TokenRange(0, Tokens.Count);
        Words = new Bounded(Tokens.Words, document);
        Tags = new Bounded(Tokens.Tags, document);
        Relations = new Bounded(Tokens.Relations, document);
        Content = relation.Content.Count == 0 ? default : new TokenRange(relation.Content[0].Start, relation.Content[^1].End);
        Sentence = SentenceOf(Cue.Start);
        Roles = (relation.Source is null ? 0u : 1) | ((uint)Math.Min(3, relation.Content.Count) << 1);
        ContentSide = Side();
        Order = ((relation.Source is { } source ? source.Start < Cue.Start ? 1u : 2u : 0) * 4) + ContentSide;
    }

    public ReadingView View { get; }

    public TokenView Tokens { get; }

    public TaggedRelation Relation { get; }

    public TokenRange Cue { get; }

    /// <summary>The word of the cue that takes its complements.</summary>
    public int Head { get; }

    /// <summary>The cue's.</summary>
    public TokenRange Sentence { get; }

    /// <summary>From the first to the last token of the content; empty where there is none.</summary>
    public TokenRange Content { get; }

    public Bounded Words { get; }

    public Bounded Tags { get; }

    public Bounded Relations { get; }

    public uint Lemma => Tokens.Lemmas[Head];

    public uint Tag => Tokens.Tags[Head];

    /// <summary>Whether there is a source, and how many pieces of content, up to three.</summary>
    public uint Roles { get; }

    /// <summary>None, before the cue, after it, or on both sides.</summary>
    public uint ContentSide { get; }

    /// <summary><see cref="ContentSide"/>, and the side of the source.</summary>
    public uint Order { get; }

    public bool HasContent => Relation.Content.Count > 0;

    public void Deconstruct(out Bounded words, out Bounded tags)
    {
        words = Words;
        tags = Tags;
    }

    public TokenRange SentenceOf(int token) => Tokens.Document.SentenceTokens[Tokens.Document.Tokens[token].Sentence];

    public bool StartsSentence(int token) => SentenceOf(token).Start == token;

    /// <summary>Cue, source, or something else.</summary>
    public uint RoleOf(int token) => Cue.Contains(token) ? 1u : Relation.HoldsSource(token) ? 2u : 0;

    /// <summary>In eleven classes.</summary>
    public static uint LengthClass(int length)
    {
        var found = 0u;
        while (found < LengthClasses.Length && length > LengthClasses[found])
        {
            found++;
        }
        return found;
    }

    private uint Side() => Relation.Content switch
    {
        [] => 0,
        [var first, ..] when first.End > Cue.Start => 2,
        [.., var last] when last.Start >= Cue.End => 3,
        _ => 1,
    };
}
