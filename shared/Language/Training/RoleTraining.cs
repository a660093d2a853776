using FactCheck.Language.Attributions.Cues;
using FactCheck.Language.Attributions.Roles;
using FactCheck.Language.Evaluation;
using FactCheck.Language.Learning;
using FactCheck.Language.Text;

namespace FactCheck.Language.Training;

/// <summary>Trains the chain that finds source and content, on the marked cues as the cue models see them.</summary>
internal sealed class RoleTraining
{
    public const int Folds = 3;

    /// <summary>Cues less probable than this, by models that had not seen the article, do not stand beside the marked ones.</summary>
    private const float LeastProbability = 0.3f;

    /// <summary>
    /// A marked cue that was not found stands among the others as a barely probable one; one that was found with other edges already does.
    /// </summary>
    private const float NotFound = 0.36f, FoundOtherwise = 0.3f;

    private static readonly ChainTraining Settings = new() { Epochs = 4, Rate = 0.02f, Decay = 0.02f, LeastCount = 4, Runs = 4 };

    private readonly IReadOnlyList<AttributionArticle> articles;
    private readonly List<CueCandidate>[] cues;
    private readonly ChainTrainer trainer;
    private readonly int[] articleOf;

    /// <param name="articles">What was marked.</param>
    /// <param name="cues">The cues found by models that had not seen the article.</param>
    public RoleTraining(IReadOnlyList<AttributionArticle> articles, List<CueCandidate>[] cues)
    {
        (this.articles, this.cues) = (articles, cues);
        var sequences = new LabelledSequence[articles.Count][];
        Parallel.For(0, articles.Count, i => sequences[i] = [.. Label(articles[i], cues[i])]);
        articleOf = [.. sequences.SelectMany((own, article) => own.Select(_ => article))];
        trainer = new ChainTrainer(RoleStates.Shape, Settings, [.. sequences.SelectMany(own => own)]);
    }

    public LinearChain Train() => trainer.Train();

    /// <summary>The readings of every article's cues by a model trained without it.</summary>
    public List<TaggedRelation>[] ReadUnseen()
    {
        var results = new List<TaggedRelation>[articles.Count];
        for (var fold = 0; fold < Folds; fold++)
        {
            var left = fold;
            var model = trainer.Train(sequence => articleOf[sequence] % Folds != left);
            Parallel.For(0, articles.Count, i =>
            {
                if (i % Folds == left)
                {
                    results[i] = RoleTagger.Read(model, articles[i].Tokens, cues[i]);
                }
            });
        }
        return results;
    }

    /// <summary>The marked relation whose cue shares most tokens with a found one; null where none shares any.</summary>
    public static ScoredRelation? Marked(AttributionArticle article, TokenRange cue) => article.Relations
        .Where(relation => relation.Cue[0].Overlaps(cue))
        .MaxBy(relation => Math.Min(relation.Cue[0].End, cue.End) - Math.Max(relation.Cue[0].Start, cue.Start));

    private static IEnumerable<LabelledSequence> Label(AttributionArticle article, List<CueCandidate> found)
    {
        var all = CueCandidate.WithoutOverlap(found, LeastProbability).Select(cue => (Cue: cue, Marked: Marked(article, cue.Range))).ToList();
        foreach (var relation in article.Relations)
        {
            if (!all.Exists(known => known.Cue.Range == relation.Cue[0]))
            {
                var probability = all.Exists(known => known.Marked == relation) ? FoundOtherwise : NotFound;
                all.Add((new CueCandidate(relation.Cue[0], probability), relation));
            }
        }
        var view = new RoleView(article.Tokens, all.Select(known => known.Cue));
        var sequence = new ChainSequence();
        foreach (var (cue, marked) in all)
        {
            if (marked is not null)
            {
                view.Begin(cue.Range);
                RoleTemplates.Write(view, sequence);
                yield return new LabelledSequence(sequence, States(view.Window, cue.Range, marked));
            }
        }
    }

    private static byte[] States(TokenRange window, TokenRange cue, ScoredRelation marked)
    {
        var states = new byte[window.Length];
        var source = marked.Source.Where(piece => window.Start <= piece.Start && piece.End <= window.End).OrderByDescending(piece => piece.Length).FirstOrDefault();
        var (isAfter, before) = (false, RoleStates.Outside);
        for (var i = 0; i < states.Length; i++)
        {
            var token = window.Start + i;
            if (cue.Contains(token))
            {
                states[i] = isAfter ? RoleStates.CueAfter : RoleStates.Cue;
            }
            else if (source.Contains(token) && (!isAfter || RoleStates.IsSource(before)))
            {
                states[i] = isAfter ? RoleStates.InSource : RoleStates.BeginSource;
                isAfter = true;
            }
            else if (marked.Content.Any(piece => piece.Contains(token)))
            {
                var goesOn = RoleStates.IsContent(before);
                states[i] = (goesOn, isAfter) switch
                {
                    (false, false) => RoleStates.BeginContent,
                    (true, false) => RoleStates.InContent,
                    (false, true) => RoleStates.BeginContentAfter,
                    (true, true) => RoleStates.InContentAfter,
                };
            }
            else
            {
                states[i] = isAfter ? RoleStates.OutsideAfter : RoleStates.Outside;
            }
            before = states[i];
        }
        return states;
    }
}
