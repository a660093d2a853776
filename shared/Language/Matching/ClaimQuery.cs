using System.Text.RegularExpressions;

namespace FactCheck.Language.Matching;

/// <summary>
/// A claim that is searched for: its words, and for those that no past claim has, what they may have been meant for. Whoever keeps the postings reads, in
/// this order, those of <see cref="Words"/>; how often <see cref="Pieces"/> stand there and which words are like <see cref="Unknown"/>; and the postings of
/// what <see cref="Terms"/> then names.
/// </summary>
public sealed partial class ClaimQuery
{
    /// <summary>What stands further on in a sentence says little more; and a search must end, whatever is sent.</summary>
    private const int LongestText = 4000;

    /// <summary>How many words of a query are looked for; a claim of 4,000 characters has fewer, unless it is made to be long.</summary>
    private const int MostWords = 600;

    /// <summary>For how many words something else is looked for: more than that are unknown only in another language, or in noise.</summary>
    private const int MostUnknown = 8;

    private const int ShortestUnknown = 4;

    /// <summary>A claim of two sentences is checked by one of them; shorter ones say too little, and more are no claim.</summary>
    private const int ShortestSentence = 16, MostSentences = 8;

    /// <param name="text">The claim; a post as pages embed it, with its author in a line of its own, is read as the author's words.</param>
    /// <param name="speaker">Who says it, where that is known: many past claims begin with a name.</param>
    public ClaimQuery(string text, string? speaker = null)
    {
        var claim = text.Length <= LongestText ? text : text[..LongestText];
        var words = QuotedPost.WordsOf(claim);
        Text = speaker is null ? claim : $"{claim} {speaker}";
        PlainWhole = MatchWords.Plain(Text);
        PlainClaim = MatchWords.Plain(words);
        PlainSentences = [.. SentenceEnd().Split(words).Where(sentence => sentence.Length >= ShortestSentence).Take(MostSentences).Select(MatchWords.Plain)];
        Words = [.. MatchWords.OfPlain(PlainWhole).Distinct().Take(MostWords)];
    }

    /// <summary>The claim with its speaker and whatever else stands in it.</summary>
    public string Text { get; }

    internal string PlainWhole { get; }

    /// <summary>The words of the claim alone.</summary>
    internal string PlainClaim { get; }

    internal IReadOnlyList<string> PlainSentences { get; }

    /// <summary>Each once: that a claim repeats a word says little about what it says.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>The words that no past claim has, and for which something like them may stand in.</summary>
    public IReadOnlyList<string> Unknown(PostingLists lists) =>
        [.. Words.Where(word => word.Length >= ShortestUnknown && !char.IsDigit(word[0]) && lists.Frequency(word) == 0).Take(MostUnknown)];

    /// <summary>The words into which an unknown one might be cut.</summary>
    public static IEnumerable<string> Pieces(IEnumerable<string> unknown) => unknown.SelectMany(CompoundWords.Pieces).Distinct();

    /// <summary>What counts, with the stand-ins for what is unknown.</summary>
    /// <param name="lists">With the postings of <see cref="Words"/>.</param>
    /// <param name="frequency">In how many past claims a piece stands.</param>
    /// <param name="variants">The words most like an unknown one.</param>
    public IEnumerable<SearchTerm> Terms(PostingLists lists, Func<string, int> frequency, Func<string, IEnumerable<SpellingVariant>> variants)
    {
        var unknown = Unknown(lists);
        var terms = Words.Except(unknown).Select(word => new SearchTerm(word, 1));
        return terms.Concat(unknown.SelectMany(word => CompoundWords.Cut(word, frequency, lists.Size.Claims) is { } pieces
            ? pieces.Select(piece => new SearchTerm(piece, 1))
            : variants(word).Select(variant => new SearchTerm(variant.Word, SpellingVariant.Share * variant.Similarity))));
    }

    [GeneratedRegex(@"(?<=[.!?…])\s+|\n+")]
    private static partial Regex SentenceEnd();
}
