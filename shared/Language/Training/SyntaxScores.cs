using System.Globalization;
using FactCheck.Language.Syntax;

namespace FactCheck.Language.Training;

/// <summary>
/// How often tags, lemmas, heads and labelled heads are right, punctuation included, on the treebank's own words. A label is right where its
/// base is ("nmod:poss" for "nmod"), as is usual for Universal Dependencies.
/// </summary>
internal sealed class SyntaxScores
{
    private int words;
    private int tags;
    private int lemmas;
    private int heads;
    private int labelled;

    /// <summary>Shares of the words, from 0 to 1.</summary>
    public double Pos => (double)tags / words;

    public double Lemma => (double)lemmas / words;

    /// <summary>Unlabelled attachment.</summary>
    public double Uas => (double)heads / words;

    /// <summary>Labelled attachment.</summary>
    public double Las => (double)labelled / words;

    public static SyntaxScores Of(SyntaxModel model, IEnumerable<TreebankSentence> sentences)
    {
        var scores = new SyntaxScores();
        var state = new ParserState();
        foreach (var sentence in sentences.Where(sentence => sentence.Length <= ParserState.Longest))
        {
            scores.Add(model, state, sentence);
        }
        return scores;
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"POS {100 * Pos:f2}, lemmas {100 * Lemma:f2}, UAS {100 * Uas:f2}, LAS {100 * Las:f2} over {words} words");

    private void Add(SyntaxModel model, ParserState state, TreebankSentence sentence)
    {
        var (found, foundHeads, relations) = (new byte[sentence.Length], new int[sentence.Length], new byte[sentence.Length]);
        model.Tagger.Tag(sentence.Words, found);
        model.Parser.Parse(state, sentence.Words, found, foundHeads, relations);
        for (var i = 0; i < sentence.Length; i++)
        {
            var headIsRight = foundHeads[i] == sentence.Heads[i];
            words++;
            tags += found[i] == sentence.Tags[i] ? 1 : 0;
            lemmas += model.Lemmatizer.LemmaOf(sentence.Forms[i].ToLowerInvariant(), found[i]) == sentence.Lemmas[i] ? 1 : 0;
            heads += headIsRight ? 1 : 0;
            labelled += headIsRight && BaseOf(relations[i]) == BaseOf(sentence.Relations[i]) ? 1 : 0;
        }
    }

    private static string BaseOf(byte relation) => Relations.BaseOf(Relations.Table[relation]);
}
