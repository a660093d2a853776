using FactCheck.Language.Syntax;
using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions;

/// <summary>
/// Finds who said what. Rules over closed word classes, quote regions and a lexicon of cue verbs; no parser and no trained model.
/// </summary>
public static class AttributionExtractor
{
    /// <summary>How many clauses of one sentence are looked at from another: keeps the work linear on any input.</summary>
    private const int NearbyClauses = 8;

    /// <summary>The attributions of the document in order of their cues. Never throws; English only.</summary>
    public static IReadOnlyList<AttributionRelation> Extract(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return RelationWriter.Write(SyntaxAnalyzer.Analyze(document), [.. Find(document).Select(found => found.Spans)]);
    }

    internal static IReadOnlyList<FoundRelation> Find(Document document)
    {
        var clauses = FindClauses(document);
        var contents = new ContentFinder(document);
        var found = new List<FoundRelation>();
        for (var i = 0; i < clauses.Count; i++)
        {
            if (contents.Find(clauses[i], Limit(document, clauses, i)) is { } content)
            {
                found.Add(new FoundRelation(clauses[i].Cue, clauses[i].Source, content.Pieces, content.Rule));
            }
        }
        return WithoutNestedAttitudes(found);
    }

    private static List<ReportingClause> FindClauses(Document document)
    {
        var sources = new SourceFinder(document);
        var clauses = new List<ReportingClause>();
        foreach (var cue in CueFinder.Find(document))
        {
            var sentence = document.SentenceTokens[document.Tokens[cue.Head].Sentence];
            var previous = Previous(clauses, sentence);
            if (sources.Find(cue, sentence, previous) is { } clause)
            {
                clauses.Add(clause);
            }
        }
        return clauses;
    }

    private static ReportingClause? Previous(List<ReportingClause> clauses, TokenRange sentence)
    {
        for (var i = clauses.Count - 1; i >= 0 && i >= clauses.Count - NearbyClauses && clauses[i].Sentence == sentence; i--)
        {
            if (clauses[i].Cue is { IsQuotable: true, Form: CueForm.Finite, Stance: not Stance.Believes } && clauses[i].Source is not null)
            {
                return clauses[i];
            }
        }
        return clauses.Count > 0 && clauses[^1].Sentence == sentence ? clauses[^1] : null;
    }

    /// <summary>A later reporting clause of the sentence ends this one's content where a comma or a conjunction sets it off.</summary>
    private static int Limit(Document document, List<ReportingClause> clauses, int i)
    {
        var sentence = clauses[i].Sentence;
        if (document.Tokens[clauses[i].Cue.Head].Word == "asked" && clauses[i].Source is null)
        {
            return FirstComma(document, clauses[i].Cue.Range.End, sentence.End);
        }
        for (var k = i + 1; k < clauses.Count && k <= i + NearbyClauses && clauses[k].Sentence == sentence; k++)
        {
            var start = clauses[k].Extent.Start;
            if (start - 1 <= clauses[i].Extent.End)
            {
                continue;
            }
            var before = document.Tokens[start - 1].Word;
            if (before is "," or ";" or "—" or "--")
            {
                return start - 1;
            }
            if (before is "and" or "but" or "while" && document.Tokens[start - 2].Word is "," or ";")
            {
                return start - 2;
            }
        }
        return sentence.End;
    }

    /// <summary>What a quoted or reported speaker wants or judges is part of what is said, not a relation of its own.</summary>
    private static List<FoundRelation> WithoutNestedAttitudes(List<FoundRelation> found)
    {
        var said = new HashSet<int>();
        foreach (var relation in found.Where(relation => IsReport(relation.Cue)))
        {
            foreach (var piece in relation.Content)
            {
                said.UnionWith(Enumerable.Range(piece.Start, piece.Length));
            }
        }
        return found.FindAll(relation => IsReport(relation.Cue) || !said.Contains(relation.Cue.Head));
    }

    private static int FirstComma(Document document, int start, int end)
    {
        while (start < end && document.Tokens[start].Word != ",")
        {
            start++;
        }
        return start;
    }

    private static bool IsReport(Cue cue) => cue.Frame is CueFrame.AccordingTo or CueFrame.Colon
        || (cue.IsQuotable && cue.Stance is not (Stance.Believes or Stance.Commits or Stance.Evaluates));
}

/// <summary>A relation in tokens.</summary>
internal sealed record FoundRelation(Cue Cue, TokenRange? Source, IReadOnlyList<TokenRange> Content, Rule Rule)
{
    public RelationSpans Spans => new(Source is { } source ? [source] : [], Cue.Range, Content, Confidences.Of(Rule));
}
