using FactCheck.Language.Claims;

namespace FactCheck.Language.Evaluation.Labels;

/// <summary>How well quantities are found and read in sentences where a person marked them all.</summary>
/// <param name="Sentences">How many were labelled.</param>
/// <param name="Spans">Right is the same start and end.</param>
/// <param name="F1">Of the spans, with its 95 % interval over articles.</param>
/// <param name="RandomSpans">The same of the sentences that were drawn from all alike: how often it is right in running text.</param>
/// <param name="Overlaps">Right is any overlap, one to one.</param>
/// <param name="Value">Of the quantities with the same span, the share with the same value; the next ones likewise.</param>
/// <param name="Unit">Whatever the case of its letters.</param>
/// <param name="Kind">Number, money, percent and so on.</param>
/// <param name="Bound">About, at least and so on.</param>
/// <param name="Approximate">Whether there is a bound at all.</param>
/// <param name="Kinds">Spans by the kind that each side gave.</param>
public sealed record QuantityReport(
    int Sentences, Score Spans, Estimate F1, Score RandomSpans, Score Overlaps, Mean Value, Mean Unit, Mean Kind, Mean Bound, Mean Approximate, IReadOnlyDictionary<QuantityKind, Score> Kinds)
{
    /// <param name="gold">The labels.</param>
    /// <param name="text">The text of the article of that name.</param>
    /// <param name="random">Seeded.</param>
    /// <exception cref="FormatException">A sentence lies beyond its article.</exception>
    public static QuantityReport Of(IReadOnlyList<QuantitySentence> gold, Func<string, string> text, Random random)
    {
        var answers = gold.Select(sentence => new Answer(sentence, Read(sentence, text(sentence.Article)))).ToArray();
        var pairs = answers.SelectMany(answer => answer.Gold.Quantities.Join(answer.Found, marked => marked.Span, found => found.Span, (marked, found) => (Marked: marked, Found: found))).ToArray();
        var articles = answers.GroupBy(answer => answer.Gold.Article).Select(article => Sum(article, SameSpan)).ToArray();
        return new QuantityReport(
            gold.Count,
            Sum(answers, SameSpan),
            Bootstrap.Estimate(articles, drawn => [drawn.Aggregate((sum, score) => sum.Plus(score)).F1], random)[0],
            Sum(answers.Where(answer => answer.Gold.IsRandom), SameSpan),
            Sum(answers, AnyOverlap),
            Share(pair => Math.Abs(pair.Marked.Value - pair.Found.Value) <= 1e-9 * Math.Abs(pair.Marked.Value)),
            Share(pair => string.Equals(pair.Marked.Unit, pair.Found.Unit, StringComparison.OrdinalIgnoreCase)),
            Share(pair => pair.Marked.Kind == pair.Found.Kind),
            Share(pair => pair.Marked.Bound == pair.Found.Bound),
            Share(pair => pair.Marked.Bound != QuantityBound.Exact == pair.Found.Approximate),
            Enum.GetValues<QuantityKind>().ToDictionary(kind => kind, kind => Sum(answers.Select(answer => answer.Of(kind)), SameSpan)));

        Mean Share(Func<(GoldQuantity Marked, Quantity Found), bool> isRight) => new(pairs.Count(isRight), pairs.Length);
    }

    private static IReadOnlyList<Quantity> Read(QuantitySentence sentence, string text) => sentence.Span.End <= text.Length
        ? QuantityReader.Read(text, sentence.Span)
        : throw new FormatException($"{sentence.Article}: the text ends before {sentence.Span.End}.");

    private static Score Sum(IEnumerable<Answer> answers, Func<Answer, int> agreed) =>
        answers.Aggregate(default(Score), (sum, answer) => sum.Plus(new Score(answer.Found.Count, answer.Gold.Quantities.Count, agreed(answer))));

    private static int SameSpan(Answer answer) => answer.Gold.Quantities.Select(marked => marked.Span).Intersect(answer.Found.Select(found => found.Span)).Count();

    /// <summary>Both sides are in order and without overlap of their own, so the first that overlaps is as good as any.</summary>
    private static int AnyOverlap(Answer answer)
    {
        var (pairs, next, found) = (0, 0, answer.Found);
        foreach (var marked in answer.Gold.Quantities)
        {
            while (next < found.Count && found[next].End <= marked.Span.Start)
            {
                next++;
            }
            if (next < found.Count && found[next].Start < marked.Span.End)
            {
                pairs++;
                next++;
            }
        }
        return pairs;
    }

    /// <summary>A sentence with what was found in it.</summary>
    private sealed record Answer(QuantitySentence Gold, IReadOnlyList<Quantity> Found)
    {
        public Answer Of(QuantityKind kind) => new(
            Gold with { Quantities = [.. Gold.Quantities.Where(marked => marked.Kind == kind)] }, [.. Found.Where(found => found.Kind == kind)]);
    }
}
