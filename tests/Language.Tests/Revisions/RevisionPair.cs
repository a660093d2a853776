using System.Globalization;
using System.Text.RegularExpressions;
using FactCheck.Language.Revisions;

namespace FactCheck.Language.Tests.Revisions;

/// <summary>A seeded article, the same with one edit, and what is to become of the claim that the edit is about.</summary>
internal sealed partial record RevisionPair(Analysis Before, string TextAfter, TextSpan Edited, int Growth)
{
    /// <summary>The claim that the edit is about; null where it is about none.</summary>
    public Claim? Claim { get; init; }

    /// <summary>The aspect that is to have changed; null where the claim is to be gone.</summary>
    public string? Aspect { get; init; }

    /// <summary>Replaces a stretch of the article.</summary>
    public static RevisionPair Replace(Analysis before, TextSpan span, string words) =>
        new(before, string.Concat(before.Text.AsSpan(0, span.Start), words, before.Text.AsSpan(span.End)), span, words.Length - span.Length);

    /// <summary>For each claim with a number in figures, that number raised by one.</summary>
    public static IEnumerable<RevisionPair> Numbers(Analysis article) =>
        from claim in article.Claims
        from quantity in claim.Quantities.Take(1)
        let figure = Figure().Match(quantity.Text)
        where figure.Success
        let span = new TextSpan(quantity.Start + figure.Index, quantity.Start + figure.Index + figure.Length)
        select Replace(article, span, (int.Parse(figure.Value, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture)) with
        {
            Claim = claim, Aspect = ClaimAspects.Number,
        };

    /// <summary>For each claim by a person with a name who is not "she", that person gone unnamed.</summary>
    public static IEnumerable<RevisionPair> Sources(Analysis article) =>
        from claim in article.Claims
        from attribution in article.Attributions.Where(attribution => claim.AttributedTo.Contains(attribution.Id)).Take(1)
        where attribution is { SourceClass: SourceClass.NamedPerson, Source: [{ Text.Length: > 6 }] }
        let source = attribution.Source[0]
        select Replace(article, source.Span, IsSentenceStart(article.Text, source.Start) ? "A person familiar with the matter" : "a person familiar with the matter") with
        {
            Claim = claim, Aspect = ClaimAspects.Source,
        };

    /// <summary>For each claim in quote marks, two words put into its middle.</summary>
    public static IEnumerable<RevisionPair> Quotes(Analysis article) =>
        from claim in article.Claims
        where article.Attributions.Any(attribution => claim.AttributedTo.Contains(attribution.Id) && attribution.Quote == QuoteType.Direct)
        let middle = article.Text.IndexOf(' ', (claim.Start + claim.End) / 2)
        where claim.Parts is [] && middle > 0 && middle < claim.End
        select Replace(article, new TextSpan(middle, middle), " very nearly") with { Claim = claim, Aspect = ClaimAspects.Quote };

    /// <summary>For each claim that is "allegedly" or "reportedly" so, that word left out.</summary>
    public static IEnumerable<RevisionPair> Hedges(Analysis article) =>
        from claim in article.Claims
        from hedge in claim.Hedges
        where hedge.Text is "allegedly" or "reportedly" or "alleged"
        select Replace(article, new TextSpan(hedge.Start, hedge.End + 1), "") with { Claim = claim, Aspect = ClaimAspects.Hedge };

    /// <summary>For each "said that", "admitted that".</summary>
    public static IEnumerable<RevisionPair> Stances(Analysis article) =>
        from claim in article.Claims
        from attribution in article.Attributions.Where(attribution => claim.AttributedTo.Contains(attribution.Id)).Take(1)
        where attribution is { Cue.Text: "said", Stance: Stance.Neutral }
        select Replace(article, attribution.Cue.Span, "admitted") with { Claim = claim, Aspect = ClaimAspects.Stance };

    /// <summary>
    /// For each claim with a number, its sentence replaced by another, while a paragraph far off comes to say almost the same of something else.
    /// </summary>
    public static IEnumerable<RevisionPair> Corrections(Analysis article) =>
        from pair in Numbers(article)
        let claim = pair.Claim
        let sentence = article.Sentences.First(sentence => sentence.Contains(new TextSpan(claim.Start, claim.Start + 1)))
        where sentence.Contains(claim.Span)
        let replaced = Replace(article, sentence, "The figures for the spring have not been settled.")
        let isEarly = claim.Start < article.Text.Length / 2
        let elsewhere = Figure().Replace(claim.Text, "77").TrimEnd('.') + ", another report found."
        select replaced with
        {
            TextAfter = isEarly ? replaced.TextAfter + "\n\nThat was not all. " + elsewhere : elsewhere + " That was not all.\n\n" + replaced.TextAfter,
            Edited = isEarly ? sentence : new TextSpan(0, sentence.End),
            Claim = claim,
        };

    /// <summary>Each two paragraphs that stand side by side, swapped.</summary>
    public static IEnumerable<RevisionPair> Swaps(Analysis article)
    {
        var paragraphs = article.Text.Split("\n\n");
        return Enumerable.Range(0, paragraphs.Length - 1).Select(i => Whole(article, string.Join(
            "\n\n", [.. paragraphs[..i], paragraphs[i + 1], paragraphs[i], .. paragraphs[(i + 2)..]])));
    }

    public static IEnumerable<RevisionPair> Insertions(Analysis article) =>
        [Replace(article, new TextSpan(0, 0), "The government fell on Friday, four days after it lost a vote, officials said. It had held 19 seats.\n\n")];

    /// <summary>Everything behind the middle left out.</summary>
    public static IEnumerable<RevisionPair> Cuts(Analysis article)
    {
        var middle = article.Text.IndexOf("\n\n", article.Text.Length / 2, StringComparison.Ordinal);
        return [Replace(article, new TextSpan(middle, article.Text.Length), "")];
    }

    private static RevisionPair Whole(Analysis article, string after) => new(article, after, new TextSpan(0, article.Text.Length), 0);

    private static bool IsSentenceStart(string text, int offset) => offset == 0 || text[offset - 1] is '\n' || (offset > 1 && text[offset - 2] is '.' or '”');

    [GeneratedRegex(@"(?<![\d.,])\d{1,3}(?![\d.,]\d)")]
    private static partial Regex Figure();
}
