using System.Text.RegularExpressions;

namespace FactCheck.Language.Conflicts;

/// <summary>
/// Who denies what somebody else asserts: "denied it" speaks of the statement just before, "denied that there had been any such offer" of
/// the one that has its words, and "No soldier had crossed the line" of "some 200 soldiers had crossed the line".
/// </summary>
internal static partial class Denials
{
    // "He denied it" stands in the sentence after it, or after a quote that adds to it.
    private const int FurthestBefore = 2;

    // "He denied the charges" may come later, and only answers what names him.
    private const int FurthestCharge = 6;

    // "I want to wait" is nobody's to deny.
    private const double LeastVerifiable = 0.4;

    private const int MostDenials = 200;

    public static IEnumerable<(Claim Claim, Conflict Conflict)> In(Analysis analysis, IReadOnlyList<Statement> statements)
    {
        foreach (var relation in analysis.Attributions.Where(IsDenial).Take(MostDenials))
        {
            foreach (var denied in DeniedBy(relation, analysis.SentenceAt(relation.Cue.Start), statements))
            {
                yield return (denied.Claim, new Conflict(ConflictKind.Denied, Whole(denied.Claim), Words(analysis.Text, relation), Statement.SourceOf(relation)));
            }
        }
        foreach (var (asserted, denied) in Opposites(statements))
        {
            yield return (asserted.Claim, new Conflict(ConflictKind.Denied, Whole(asserted.Claim), Whole(denied.Claim), denied.Source));
        }
    }

    private static bool IsDenial(AttributionRelation relation) =>
        !relation.Negated && !relation.Hedged && relation.Source.Count > 0
        && ((relation.Stance == Stance.Denies && Cue().IsMatch(relation.Cue.Text)) || CallsItFalse().IsMatch(Content(relation)));

    private static IEnumerable<Statement> DeniedBy(AttributionRelation relation, int sentence, IReadOnlyList<Statement> statements)
    {
        var others = statements.Where(other => other.IsByAnotherThan(relation) && !other.IsDenial && IsAssertion(other) && !CallsItFalse().IsMatch(other.Claim.Text));
        var content = Content(relation);
        var denied = Wording.Of(Anaphor().Replace(content, " "), startsSentence: true);
        if (CallsItFalse().IsMatch(content) || denied.Stems.Count == 0)
        {
            return others.Where(other => other.Claim.End <= relation.Cue.Start && other.Claim.Verifiability >= LeastVerifiable && IsAnswered(other, relation, sentence - other.Sentence))
                .OrderByDescending(other => other.Claim.Start)
                .Take(1);
        }
        if (Such().Match(content) is { Success: true } such)
        {
            var noun = Wording.Of(such.Groups["noun"].Value, startsSentence: true).Stems;
            return others
                .Where(other => Math.Abs(sentence - other.Sentence) <= FurthestCharge && noun.Overlaps(other.Wording.Stems))
                .OrderBy(other => Math.Abs(relation.Cue.Start - other.Claim.Start))
                .Take(1);
        }
        var isClause = content.StartsWith("that ", StringComparison.OrdinalIgnoreCase);
        return others
            .Where(other => !other.IsNegated && SpeakOfTheSame(denied, other.Wording, isClause) && denied.SpeaksOfTheSameNames(other.Wording))
            .OrderByDescending(other => denied.Shared(other.Wording))
            .Take(1);
    }

    /// <summary>Whether a denial that only says "it" or "the charges" can mean this claim, so many sentences before.</summary>
    private static bool IsAnswered(Statement claim, AttributionRelation denial, int sentencesBefore)
    {
        if (sentencesBefore > FurthestCharge)
        {
            return false;
        }
        var content = Content(denial);
        if (!Charge().IsMatch(content))
        {
            return sentencesBefore <= (RelativeOnly().IsMatch(content) ? 0 : FurthestBefore);
        }
        var denier = Wording.Of(Statement.SourceOf(denial) ?? "", startsSentence: false).Names;
        return claim.Claim.Negations.Count == 0
            && (denier.Overlaps(claim.Wording.Stems) || (sentencesBefore <= FurthestBefore && !Wrongdoing().IsMatch(content)));
    }

    /// <summary>Three words, or the only two that there are.</summary>
    private static bool SpeakOfTheSame(Wording denied, Wording other, bool isClause) =>
        other.Shared(denied) is var shared && (shared >= 3 && shared >= 0.6 * denied.Stems.Count || shared == 2 && denied.Stems.Count == 2 && isClause);

    /// <summary>Pairs that say the same but for a "not" on one side, by different sources.</summary>
    private static IEnumerable<(Statement Asserted, Statement Denied)> Opposites(IReadOnlyList<Statement> statements)
    {
        foreach (var denied in statements.Where(statement => statement.IsNegated && statement.Attributions.Count > 0 && IsPlain(statement)).Take(MostDenials))
        {
            foreach (var asserted in statements.Where(other => other.Claim.Negations.Count == 0 && IsPlain(other) && other.IsByAnotherThan(denied.Attributions[0])))
            {
                var shared = asserted.Wording.Shared(denied.Wording);
                if (shared >= 4 && shared >= 0.8 * denied.Wording.Stems.Count && asserted.Wording.Likeness(denied.Wording) >= 0.5
                    && asserted.Wording.SpeaksOfTheSameNames(denied.Wording))
                {
                    yield return (asserted, denied);
                }
            }
        }
    }

    /// <summary>Not under a condition, no denial itself, and not about whoever "he" or "they" may be.</summary>
    private static bool IsPlain(Statement statement) =>
        !statement.IsDenial && IsAssertion(statement) && statement.Claim.Conditions.Count == 0 && !Pronoun().IsMatch(statement.Claim.Text);

    private static bool IsAssertion(Statement statement) =>
        statement.Attributions.All(attribution => attribution.Stance is not (Stance.Asks or Stance.Directs or Stance.DeclinesComment or Stance.Commits));

    private static string Content(AttributionRelation relation) => string.Join(" ", relation.Content.Select(piece => piece.Text));

    private static Mention Whole(Claim claim) => new(claim.Start, claim.End, claim.Text);

    private static Mention Words(string text, AttributionRelation relation)
    {
        var (start, end) = (Math.Min(relation.Cue.Start, relation.Content[0].Start), Math.Max(relation.Cue.End, relation.Content[^1].End));
        return new Mention(start, end, text[start..end]);
    }

    [GeneratedRegex(@"\b(?:den(?:y|ies|ied|ying)|disput(?:es|ed|ing)|to dispute|refut(?:e|es|ed|ing)|rebut(?:s|ted|ting)?|contradict(?:s|ed|ing)?|debunk(?:s|ed|ing)?|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Cue();

    /// <summary>What is only a word for a statement made before, with what may stand around it.</summary>
    [GeneratedRegex(
        @"\b(?:an?|the|that|this|these|those|it|its|his|her|their|which|whom|him|them|any|all|both|such|of|as|something|claims?|reports?|reporting|stor(?:y|ies)|charges?|accusations?|allegations?|accounts?|suggestions?|assertions?|notions?|rumou?rs?|critici[sz]ms?|critiques?|arguments?|wrongdoing|involvement|characteri[sz]ation|was|were|is|the case|happened|true|in (?:an?|the) (?:statement|interview|e-?mail|tweet))\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Anaphor();

    /// <summary>What is said against somebody, whoever said it.</summary>
    [GeneratedRegex(@"\b(?:wrongdoing|involvement|charges?|accusations?|allegations?|critici[sz]ms?|critiques?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Charge();

    /// <summary>"had made any such promise"</summary>
    [GeneratedRegex(@"\b(?:any|no|of) such (?<noun>\p{L}+)|\bsuch an? (?<noun>\p{L}+)", RegexOptions.IgnoreCase)]
    private static partial Regex Such();

    /// <summary>Its antecedent stands in its own sentence.</summary>
    [GeneratedRegex(@"^\W*(?:which|that|something|an? \w+)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex RelativeOnly();

    [GeneratedRegex(@"\b(?:wrongdoing|involvement)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Wrongdoing();

    [GeneratedRegex(@"^\W*(?:I|we|you|he|she|it|they|that|this|these|those|who|which)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Pronoun();

    [GeneratedRegex(
        @"^\W*(?:that )?(?:that|this|it|the|these|those|such|his|her|their)\s?(?:accusations?|claims?|allegations?|charges?|reports?|stor(?:y|ies)|accounts?|suggestions?|figures?|statements?)?(?:['’]s| is| was| are| were)\s(?:just |simply |absolutely |totally |completely |entirely |all )*(?:an? )?(?:not true|untrue|false|wrong|lies?|baseless|unfounded|fabricat\w+|fiction|nonsense|dishonest|inaccurate|incorrect)(?=\W*$|\s?[,.;:”“""—]| (?:and|in|as|but|during|because)\b)",
        RegexOptions.IgnoreCase)]
    private static partial Regex CallsItFalse();
}
