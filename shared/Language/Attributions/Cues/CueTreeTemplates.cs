using FactCheck.Language.Learning;
using FactCheck.Language.Syntax;
using static FactCheck.Language.Learning.FeatureHash;

namespace FactCheck.Language.Attributions.Cues;

/// <summary>Where a token stands in the dependency tree, and what hangs on it.</summary>
internal static class CueTreeTemplates
{
    /// <summary>Stands for the head of a root.</summary>
    private const uint NoHead = 0xFFFF_FFF3;

    private static readonly NameTable Names = Relations.Table;

    private static readonly byte
        Ccomp = Names["ccomp"], Xcomp = Names["xcomp"], Obj = Names["obj"], Obl = Names["obl"], Nmod = Names["nmod"], Mark = Names["mark"],
        Parataxis = Names["parataxis"], Aux = Names["aux"], AuxPass = Names["aux:pass"], Advmod = Names["advmod"], Case = Names["case"], Particle = Names["compound:prt"];

    public static void Add(TokenView tokens, Dependents dependents, int i, ChainSequence to)
    {
        var (lemma, tag) = (tokens.Lemmas[i], tokens.Tags[i]);
        var (subject, kinds) = (dependents.Subject, dependents.Kinds);
        AddHead(tokens, i, to);
        AddChildren(tokens, i, to);
        to.Add(Mix(60, kinds, tag));
        to.Add(Mix(61, kinds, lemma));
        to.Add(Mix(62, subject.Kind, tag));
        to.Add(Mix(63, subject.Kind, lemma));
        to.Add(Mix(64, subject.Kind, kinds, tag));
        if (subject.Token >= 0)
        {
            to.Add(Mix(65, tokens.Lemmas[subject.Token]));
            to.Add(Mix(66, tokens.Lemmas[subject.Token], lemma));
        }
    }

    private static void AddHead(TokenView tokens, int i, ChainSequence to)
    {
        var (lemma, tag, relation) = (tokens.Lemmas[i], tokens.Tags[i], tokens.Relations[i]);
        var head = tokens.Syntax.Heads[i];
        var (headLemma, headTag) = head < 0 ? (NoHead, NoHead) : (tokens.Lemmas[head], tokens.Tags[head]);
        to.Add(Mix(50, relation));
        to.Add(Mix(51, relation, headTag));
        to.Add(Mix(52, relation, headLemma));
        to.Add(Mix(53, relation, tag));
        to.Add(Mix(54, headLemma, lemma));
        to.Add(Mix(55, lemma, relation));
        if (head < 0)
        {
            return;
        }
        var subject = Subject.Of(tokens, head);
        var above = tokens.Syntax.Heads[head];
        to.Add(Mix(56, subject.Kind, relation, headTag));
        to.Add(Mix(57, relation, tokens.Relations[head], above < 0 ? NoHead : tokens.Lemmas[above]));
        to.Add(Mix(58, relation, tokens.Relations[head], tag));
        if (subject.Token >= 0)
        {
            to.Add(Mix(59, tokens.Lemmas[subject.Token], relation));
        }
    }

    private static void AddChildren(TokenView tokens, int i, ChainSequence to)
    {
        var (lemma, tag) = (tokens.Lemmas[i], tokens.Tags[i]);
        foreach (var child in Dependents.Nearest(tokens, i))
        {
            var relation = tokens.Relations[child];
            to.Add(Mix(70, relation, tag, child > i ? 1u : 0u));
            to.Add(Mix(71, relation, lemma));
            if (relation == Mark)
            {
                to.Add(Mix(72, tokens.Words[child], tag));
            }
            if (relation == Aux || relation == AuxPass || relation == Advmod || relation == Case || relation == Particle)
            {
                to.Add(Mix(73, tokens.Words[child], tag));
            }
            if (relation == Obj || relation == Obl || relation == Nmod)
            {
                to.Add(Mix(74, tokens.Lemmas[child], lemma));
                to.Add(Mix(75, tokens.Lemmas[child], relation));
            }
            if (relation == Ccomp || relation == Xcomp || relation == Parataxis)
            {
                AddClause(tokens, i, child, to);
            }
        }
    }

    private static void AddClause(TokenView tokens, int i, int child, ChainSequence to)
    {
        var (lemma, relation) = (tokens.Lemmas[i], tokens.Relations[child]);
        to.Add(Mix(76, relation, tokens.InQuoteBit(child), child > i ? 1u : 0u, lemma));
        foreach (var below in Dependents.Nearest(tokens, child))
        {
            if (tokens.Relations[below] == Mark)
            {
                to.Add(Mix(77, tokens.Words[below], lemma));
                to.Add(Mix(78, tokens.Words[below], relation));
            }
        }
    }
}
