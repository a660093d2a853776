using static FactCheck.Language.Learning.FeatureHash;

namespace FactCheck.Language.Claims.Scores;

/// <summary>Words and pairs of neighbouring words.</summary>
internal static class WordTemplates
{
    private const uint Word = 1, Pair = 2;

    public static void Write(Statement statement, StatementFeatures features)
    {
        var before = Of("^");
        var from = -1;
        foreach (var word in statement.Words)
        {
            var hash = Of(word.Word);
            features.Add(features.Words, Mix(Word, hash), word.Token, word.End);
            features.Add(features.Words, Mix(Pair, before, hash), from < 0 ? word.Token : from, word.End);
            (before, from) = (hash, word.Token);
        }
        if (from >= 0)
        {
            features.Add(features.Words, Mix(Pair, before, Of("$")), from, statement.Tokens.End);
        }
    }
}
