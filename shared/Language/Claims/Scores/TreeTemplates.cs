using static FactCheck.Language.Learning.FeatureHash;

namespace FactCheck.Language.Claims.Scores;

/// <summary>Dependencies, lexical and by tags, and what stands around the root: subject, auxiliaries, adverbs, complements.</summary>
internal static class TreeTemplates
{
    private const uint Lexical = 21, HeadTag = 22, DependentTag = 23, Tags = 24, Head = 25, RootWord = 26, RootFrame = 27, RootSubject = 28, RootTag = 29;

    public static void Write(Statement statement, StatementFeatures features)
    {
        var words = statement.Words;
        for (var i = 0; i < words.Count; i++)
        {
            var dependent = words[i];
            var head = statement.WordOf(statement.HeadOf(dependent.Token));
            if (head >= 0 && head != i)
            {
                WriteDependency(statement, features, dependent, words[head]);
            }
        }
        if (statement.Root >= 0 && statement.WordOf(statement.Root) is >= 0 and var root)
        {
            WriteRoot(statement, features, words[root]);
        }
    }

    private static void WriteDependency(Statement statement, StatementFeatures features, StatementWord dependent, StatementWord head)
    {
        var relation = (uint)statement.Syntax.Relations[dependent.Token];
        var (lemma, headLemma) = (Of(dependent.Lemma), Of(head.Lemma));
        var (tag, headTag) = ((uint)statement.Syntax.Tags[dependent.Token], (uint)statement.Syntax.Tags[head.Token]);
        var (from, to) = (Math.Min(dependent.Token, head.Token), Math.Max(dependent.End, head.End));
        features.Add(features.Tree, Mix(Lexical, lemma, relation, headLemma), from, to);
        features.Add(features.Tree, Mix(HeadTag, lemma, relation, headTag), from, to);
        features.Add(features.Tree, Mix(DependentTag, tag, relation, headLemma), from, to);
        features.Add(features.Tree, Mix(Tags, tag, relation, headTag), from, to);
        features.Add(features.Tree, Mix(Head, relation, headLemma), head.Token, head.End);
    }

    private static void WriteRoot(Statement statement, StatementFeatures features, StatementWord root)
    {
        var (lemma, tag) = (Of(root.Lemma), (uint)statement.Syntax.Tags[root.Token]);
        var (from, to) = (root.Token, root.End);
        features.Add(features.Tree, Mix(RootWord, lemma, tag), from, to);
        features.Add(features.Tree, Mix(RootTag, tag), from, to);
        foreach (var token in statement.Syntax.DependentsOf(root.Token))
        {
            var own = statement.WordOf(token);
            if (own < 0)
            {
                continue;
            }
            var relation = (uint)statement.Syntax.Relations[token];
            features.Add(features.Tree, Mix(RootFrame, tag, relation), from, to);
            if (statement.Syntax.RelationName(token) is "nsubj" or "nsubj:pass" or "aux" or "aux:pass" or "cop" or "advmod" or "ccomp" or "xcomp" or "expl")
            {
                features.Add(features.Tree, Mix(RootSubject, relation, Of(statement.Words[own].Lemma), tag), token, statement.Words[own].End);
            }
        }
    }
}
