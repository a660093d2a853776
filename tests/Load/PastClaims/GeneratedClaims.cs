using FactCheck.Language.Evaluation.Matching;
using FactCheck.Language.Matching;
using FactCheck.Testing;

namespace FactCheck.Load.PastClaims;

/// <summary>
/// As many past claims as are asked for: the real ones first, then halves of two of them put together with a third of the words drawn anew, as often as they
/// occur, and names and numbers that keep being new. Each half of a real claim recurs, so that what a query has in common with its claim tells less than it
/// would: harder than a collection of so many real claims. The same seed gives the same claims.
/// </summary>
internal sealed class GeneratedClaims
{
    private const int MostQueries = 400;

    private const double Redrawn = 0.35, NewName = 0.06;

    private readonly Random random = new(20261128);
    private readonly List<MatchText> real;
    private readonly string[] words;

    /// <param name="collection">A file of past claims; null for the sample articles' sentences and fact-checks.</param>
    public GeneratedClaims(string? collection)
    {
        real = collection is null
            ? [.. Seeds.FactChecks.Select(factCheck => new MatchText(factCheck.Claim, null)), .. Seeds.Articles.SelectMany(Sentences)]
            : [.. MatchingFiles.Collection(collection).Select(claim => claim.Text)];
        words = [.. real.SelectMany(text => text.Whole.Split(' '))];
    }

    public IReadOnlyList<MatchText> Real => real;

    public IEnumerable<MatchText> Take(int count) => real.Take(count).Concat(Enumerable.Range(0, Math.Max(0, count - real.Count)).Select(_ => Made()));

    /// <summary>The real ones, searched for.</summary>
    public List<ClaimQuery> SomeQueries() => [.. real.Take(MostQueries).Select(text => new ClaimQuery(text.Claim))];

    private static IEnumerable<MatchText> Sentences(SeedArticle article) =>
        (article.Text ?? "").Split(". ", StringSplitOptions.RemoveEmptyEntries).Where(sentence => sentence.Length is > 40 and < 400).Select(sentence => new MatchText(sentence, null));

    private MatchText Made()
    {
        var (first, second) = (Any().Whole.Split(' '), Any().Whole.Split(' '));
        return new MatchText(string.Join(' ', first.Take(first.Length / 2).Concat(second.Skip(second.Length / 2)).Select(Redraw)), null);
    }

    private MatchText Any() => real[random.Next(real.Count)];

    private string Redraw(string word) =>
        word.Any(char.IsDigit) ? $"{random.Next(1, 3000)}"
        : random.NextDouble() < NewName && word.Length > 0 && char.IsUpper(word[0]) ? Name()
        : random.NextDouble() < Redrawn ? words[random.Next(words.Length)]
        : word;

    /// <summary>A name that no one has: most of an index's vocabulary is such words.</summary>
    private string Name() => string.Concat(Enumerable.Range(0, random.Next(2, 5)).Select(_ => $"{"bcdfghklmnprstvz"[random.Next(16)]}{"aeiou"[random.Next(5)]}"));
}
