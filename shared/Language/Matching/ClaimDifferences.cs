using System.Text.RegularExpressions;
using FactCheck.Language.Claims;

namespace FactCheck.Language.Matching;

/// <summary>Something that a claim and a past one do not share.</summary>
/// <param name="Kind">number, date, negation or name. A reader ignores what it does not know.</param>
/// <param name="Here">The words of the claim; null where it has none.</param>
/// <param name="There">The words of the past one; null where it has none.</param>
/// <param name="Text">A sentence for a reviewer. What is uncertain is said so: "may deny".</param>
public sealed record ClaimDifference(string Kind, string? Here, string? There, string Text);

/// <summary>
/// Says in what two claims that are alike in wording differ: numbers and dates with both values, a denial of one of them as something to look at, and names that
/// the past claim does not mention. A help for reading, and never a verdict: it knows words, not what they mean.
/// </summary>
public static partial class ClaimDifferences
{
    private const double Near = 1e-9;

    private const int MostNames = 3;

    private const string Month = "(?:January|February|March|April|May|June|July|August|September|October|November|December)";

    public static IReadOnlyList<ClaimDifference> Between(string claim, MatchText past) =>
        [.. Numbers(claim, past.Claim), .. Dates(claim, past.Claim), .. Negation(claim, past.Claim), .. Names(claim, past.Whole)];

    /// <summary>What is left of either side's numbers once the equal ones are taken away, those of one kind held against each other.</summary>
    private static IEnumerable<ClaimDifference> Numbers(string claim, string past)
    {
        var (here, there) = (QuantityReader.Read(claim), QuantityReader.Read(past));
        var (onlyHere, onlyThere) = (here.Where(one => !there.Any(other => Same(one, other))), there.Where(one => !here.Any(other => Same(one, other))));
        return onlyHere.GroupBy(Sort).Join(onlyThere.GroupBy(Sort), group => group.Key, group => group.Key, (left, right) => left.Zip(right)).SelectMany(pairs => pairs)
            .Select(pair => new ClaimDifference("number", pair.First.Text, pair.Second.Text, $"{pair.First.Text} here, {pair.Second.Text} there."));
    }

    private static bool Same(Quantity one, Quantity other) => Sort(one) == Sort(other) && Math.Abs(Scaled(one) - Scaled(other)) <= Near * Math.Abs(Scaled(one));

    /// <summary>"One in five" and "20 percent" are of one sort.</summary>
    private static QuantityKind Sort(Quantity quantity) => quantity.Kind == QuantityKind.Share ? QuantityKind.Percent : quantity.Kind;

    private static double Scaled(Quantity quantity) => quantity.Kind == QuantityKind.Share ? quantity.Value * 100 : quantity.Value;

    private static IEnumerable<ClaimDifference> Dates(string claim, string past)
    {
        foreach (var date in (Regex[])[Year(), Day()])
        {
            string[] here = [.. date.Matches(claim).Select(match => match.Value)], there = [.. date.Matches(past).Select(match => match.Value)];
            var pairs = here.Except(there, StringComparer.OrdinalIgnoreCase).Zip(there.Except(here, StringComparer.OrdinalIgnoreCase));
            foreach (var (one, other) in pairs)
            {
                yield return new ClaimDifference("date", one, other, $"{one} here, {other} there.");
            }
        }
    }

    private static IEnumerable<ClaimDifference> Negation(string claim, string past)
    {
        var (here, there) = (Denials().Matches(claim), Denials().Matches(past));
        return (here.Count % 2) == (there.Count % 2)
            ? []
            : [new ClaimDifference("negation", here.FirstOrDefault()?.Value, there.FirstOrDefault()?.Value, "One may deny what the other states: check.")];
    }

    private static IEnumerable<ClaimDifference> Names(string claim, string past)
    {
        var known = MatchWords.Of(past).ToHashSet(StringComparer.Ordinal);
        return Name().Matches(claim)
            .Where(name => !MatchWords.Of(name.Value).Any(known.Contains) && MatchWords.Of(name.Value).Count > 0)
            .Select(name => name.Value)
            .Distinct()
            .Take(MostNames)
            .Select(name => new ClaimDifference("name", name, null, $"{name} is not mentioned there."));
    }

    [GeneratedRegex(@"\b(?:1[5-9]|20)\d\d\b(?!,\d)")]
    private static partial Regex Year();

    [GeneratedRegex($@"\b{Month} \d{{1,2}}\b|\b\d{{1,2}} {Month}\b")]
    private static partial Regex Day();

    [GeneratedRegex(@"\b(?:not(?! only)|n't|never|no(?! fewer| less| doubt)|none|nobody|nothing|neither|nowhere|cannot|without)\b|n[’']t\b", RegexOptions.IgnoreCase)]
    private static partial Regex Denials();

    /// <summary>Words with a capital, one after the other; not the first of the text or of a sentence, which always has one, and no month.</summary>
    [GeneratedRegex($@"(?<=[\p{{Ll}}\d,;:’']\s)(?!{Month}\b)\p{{Lu}}\p{{L}}+(?:\s(?!{Month}\b)\p{{Lu}}\p{{L}}+)*")]
    private static partial Regex Name();
}
