using FactCheck.Language.Attributions;
using FactCheck.Language.Attributions.Cues;
using FactCheck.Language.Evaluation;
using FactCheck.Language.Syntax;
using FactCheck.Language.Text;

namespace FactCheck.Language.Training;

/// <summary>An article with its syntax and the attributions that a person marked, in tokens.</summary>
internal sealed class AttributionArticle
{
    public AttributionArticle(GoldArticle gold, DocumentSyntax syntax)
    {
        (Gold, Document) = (gold, syntax.Document);
        Tokens = new TokenView(Document, syntax);
        Relations = [.. gold.Relations.Select(relation => ScoredRelation.Of(Document, relation)).Where(relation => relation.Cue.Length > 0)];
        Counts = CountCues();
    }

    public GoldArticle Gold { get; }

    public Document Document { get; }

    public TokenView Tokens { get; }

    /// <summary>Each has a cue.</summary>
    public IReadOnlyList<ScoredRelation> Relations { get; }

    /// <summary>How often each word was a cue's head here, and how often it occurred.</summary>
    public IReadOnlyDictionary<uint, CueCount> Counts { get; }

    /// <summary>The articles of a folder in PolNeAR's layout, in order of their names; of several annotators the first by name counts.</summary>
    public static AttributionArticle[] ReadAll(string folder) =>
    [
        .. Directory.GetFiles(Path.Combine(folder, "attributions"), "*.ann").Order(StringComparer.Ordinal)
            .Select(file => (Name: Path.GetFileName(file)[..Path.GetFileName(file).LastIndexOf('_')], File: file)).DistinctBy(file => file.Name)
            .AsParallel().AsOrdered().Select(file => Read(file.Name, Path.Combine(folder, "text", $"{file.Name}.txt"), file.File)),
    ];

    /// <summary>Whether a stretch touches what the annotator marked as junk.</summary>
    public bool IsDiscarded(TokenRange range) => Gold.Discarded.Any(junk => Document.SpanOf(range).Overlaps(junk));

    /// <summary>What a model found, in the form in which it is held against <see cref="Relations"/>.</summary>
    public ScoredRelation Scored(TokenRange? source, TokenRange cue, IReadOnlyList<TokenRange> content) =>
        new(source is { } named ? [named] : [], [cue], [.. content], QuoteTypes.Of(Document, content));

    private static AttributionArticle Read(string name, string text, string annotations)
    {
        var gold = BratAnnotations.Parse(name, File.ReadAllText(text), File.ReadAllText(annotations));
        return new AttributionArticle(gold, SyntaxAnalyzer.Analyze(Document.Parse(gold.Text)));
    }

    private Dictionary<uint, CueCount> CountCues()
    {
        var heads = Relations.SelectMany(relation => relation.Cue).Select(piece => CueHead.Of(Tokens, piece)).ToHashSet();
        var counts = new Dictionary<uint, CueCount>();
        for (var i = 0; i < Tokens.Count; i++)
        {
            var key = CuePriors.Key(Tokens.Syntax, i);
            var count = counts.GetValueOrDefault(key);
            counts[key] = new CueCount(count.Cues + (heads.Contains(i) ? 1 : 0), count.All + 1);
        }
        return counts;
    }
}
