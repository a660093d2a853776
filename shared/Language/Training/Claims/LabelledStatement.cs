using FactCheck.Language.Claims.Scores;
using FactCheck.Language.Syntax;
using FactCheck.Language.Text;

namespace FactCheck.Language.Training.Claims;

/// <summary>A statement that people labelled, with its features.</summary>
/// <param name="Features">Made once, by the syntax model that ships.</param>
/// <param name="Is">Whether it bears the label.</param>
/// <param name="Group">What it was said in: folds and resamples keep groups together.</param>
/// <param name="Key">Its words without marks and spaces: equal ones are duplicates.</param>
/// <param name="Cost">How much it counts in training.</param>
internal sealed record LabelledStatement(StatementFeatures Features, bool Is, string Group, string Key, double Cost = 1)
{
    /// <summary>Of a sentence that stands alone.</summary>
    public static LabelledStatement Of(string text, bool isLabelled, string group, double cost = 1)
    {
        var document = Document.Parse(text.Trim());
        var statement = new Statement(SyntaxAnalyzer.Analyze(document), new TokenRange(0, document.Tokens.Length));
        return new LabelledStatement(StatementFeatures.Of(statement), isLabelled, group, KeyOf(text), cost);
    }

    public static string KeyOf(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
