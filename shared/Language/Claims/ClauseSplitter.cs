using System.Text.RegularExpressions;

namespace FactCheck.Language.Claims;

/// <summary>
/// Splits a sentence into the clauses that could each be checked alone: at a semicolon, and at ", and|but|while|whereas" before
/// a new subject where both sides are long enough and each has a verb. Without a parser it rather leaves two clauses together.
/// </summary>
internal static partial class ClauseSplitter
{
    private const int FewestWords = 5;

    public static IReadOnlyList<TextSpan> Split(string text, TextSpan sentence)
    {
        List<TextSpan> clauses = [];
        var start = sentence.Start;
        for (var joint = Joint().Match(text, sentence.Start, sentence.Length); joint.Success; joint = joint.NextMatch())
        {
            var left = new TextSpan(start, joint.Index);
            var right = new TextSpan(joint.Index + joint.Length, sentence.End);
            if (StandsAlone(text, left) && StandsAlone(text, right))
            {
                clauses.Add(left);
                start = right.Start;
            }
        }
        clauses.Add(new TextSpan(start, sentence.End));
        return clauses;
    }

    private static bool StandsAlone(string text, TextSpan clause)
    {
        var words = text.AsSpan(clause.Start, clause.Length);
        return WordCount.Of(words) >= FewestWords && !CueReader.Read(words, []).Contains(ClaimCue.Verbless) && !OpensDependent().IsMatch(words);
    }

    [GeneratedRegex(@";\s+(?:and\s|but\s)?|,\s(?:and|but|while|whereas)\s(?=(?:the|a|an|its|his|her|their|our|this|that|these|those|he|she|it|they|we|there|[A-Z]\w*|\d+)\s)")]
    private static partial Regex Joint();

    [GeneratedRegex(@"^\W*(?:if|when|although|though|because|unless|since|after|before|while|as|with)\b[^,]*$", RegexOptions.IgnoreCase)]
    private static partial Regex OpensDependent();
}
