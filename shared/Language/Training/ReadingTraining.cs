using FactCheck.Language.Attributions;
using FactCheck.Language.Attributions.Ranking;
using FactCheck.Language.Attributions.Roles;
using FactCheck.Language.Learning;
using FactCheck.Language.Text;

namespace FactCheck.Language.Training;

/// <summary>Trains the ranker on readings of articles that the chains had not seen.</summary>
internal sealed class ReadingTraining
{
    private const int Folds = 2;

    /// <summary>A cue with wrong edges is worth a little less than roles with wrong edges: the roles are longer.</summary>
    private const double CueWorth = 0.8;

    private static readonly RankerTraining Settings = new() { Epochs = 6, Rate = 0.03f, Decay = 0.01f, LeastCount = 2 };

    private readonly IReadOnlyList<AttributionArticle> articles;
    private readonly List<TaggedRelation>[] readings;
    private readonly RankerTrainer trainer;
    private readonly int[] articleOf;

    public ReadingTraining(IReadOnlyList<AttributionArticle> articles, List<TaggedRelation>[] readings)
    {
        (this.articles, this.readings) = (articles, readings);
        var lists = articles.AsParallel().AsOrdered().Select((article, i) => Label(article, readings[i]).ToArray()).ToArray();
        articleOf = [.. lists.SelectMany((own, article) => own.Select(_ => article))];
        trainer = new RankerTrainer(Settings, [.. lists.SelectMany(own => own)]);
    }

    public Ranker Train() => trainer.Train();

    /// <summary>The relations chosen in every article by a ranker trained without it.</summary>
    public List<RankedRelation>[] ChooseUnseen()
    {
        var rankers = new Ranker[Folds];
        Parallel.For(0, Folds, fold => rankers[fold] = trainer.Train(list => articleOf[list] % Folds != fold));
        var chosen = new List<RankedRelation>[articles.Count];
        Parallel.For(0, articles.Count, i => chosen[i] = ReadingRanker.Choose(rankers[i % Folds], articles[i].Tokens, readings[i]));
        return chosen;
    }

    private static IEnumerable<RankedList> Label(AttributionArticle article, List<TaggedRelation> readings)
    {
        var view = new ReadingView(article.Tokens, [.. readings.Select(reading => reading.Cue).Distinct()]);
        var sequence = new ChainSequence();
        foreach (var rivals in Rivals.Among(readings, reading => reading.Cue.Range))
        {
            var worths = rivals.ConvertAll(reading => Worth(article, reading));
            if (worths.Max() is var best && best > 0 && rivals.Count > 1)
            {
                ReadingTemplates.Write(view, rivals, sequence);
                var labels = worths.Select(worth => worth >= best ? (byte)Ranker.Chosen : (byte)0).ToArray();
                yield return new RankedList(new LabelledSequence(sequence, labels), ReadingRanker.Scores(rivals));
            }
        }
    }

    /// <summary>How near a reading comes to what was marked: 0 where its cue is none, above all others where it is the same.</summary>
    private static double Worth(AttributionArticle article, TaggedRelation reading)
    {
        if (RoleTraining.Marked(article, reading.Cue.Range) is not { } marked)
        {
            return 0;
        }
        TokenRange[] source = reading.Source is { } named ? [named] : [];
        return Likeness(source, marked.Source) + Likeness([.. reading.Content], marked.Content) + (CueWorth * Likeness([reading.Cue.Range], marked.Cue));
    }

    /// <summary>Jaccard's: the tokens in both over the tokens in either.</summary>
    private static double Likeness(TokenRange[] a, TokenRange[] b)
    {
        var shared = a.Sum(x => b.Sum(y => Math.Max(0, Math.Min(x.End, y.End) - Math.Max(x.Start, y.Start))));
        var all = a.Sum(x => x.Length) + b.Sum(y => y.Length) - shared;
        return all == 0 ? 1 : (double)shared / all;
    }
}
