using FactCheck.Language.Attributions;
using FactCheck.Language.Attributions.Cues;
using FactCheck.Language.Learning;

namespace FactCheck.Language.Training;

/// <summary>Trains one pass of the cue models, on all articles and, for what is trained on its output, on all but each fifth.</summary>
internal sealed class CueTraining
{
    public const int Folds = 5;

    private static readonly ChainTraining Settings = new() { Epochs = 4, Rate = 0.025f, Decay = 0.02f, LeastCount = 4, Runs = 4 };

    private readonly CueView[] views;
    private readonly ChainTrainer trainer;
    private readonly int[] articleOf;

    /// <param name="articles">What was marked.</param>
    /// <param name="views">The same as the models see it, the articles' own counts left out.</param>
    /// <param name="first">The first pass's output by models that had not seen the article; null when it is the first pass that is trained.</param>
    public CueTraining(IReadOnlyList<AttributionArticle> articles, CueView[] views, float[][]? first)
    {
        this.views = views;
        var sequences = new LabelledSequence[articles.Count][];
        Parallel.For(0, articles.Count, i => sequences[i] = [.. Label(articles[i], views[i], first?[i])]);
        articleOf = [.. sequences.SelectMany((own, article) => own.Select(_ => article))];
        trainer = new ChainTrainer(CueStates.Shape, Settings, [.. sequences.SelectMany(own => own)]);
    }

    public LinearChain Train() => trainer.Train();

    /// <summary>Reads every article by a model trained without it.</summary>
    public T[] ReadUnseen<T>(Func<LinearChain, int, T> read)
    {
        var results = new T[views.Length];
        for (var fold = 0; fold < Folds; fold++)
        {
            var left = fold;
            var model = trainer.Train(sequence => articleOf[sequence] % Folds != left);
            Parallel.For(0, views.Length, i =>
            {
                if (i % Folds == left)
                {
                    results[i] = read(model, i);
                }
            });
        }
        return results;
    }

    private static IEnumerable<LabelledSequence> Label(AttributionArticle article, CueView view, float[]? first)
    {
        var states = States(article);
        var sequence = new ChainSequence();
        foreach (var chunk in Chunks.Of(article.Document).Where(chunk => !article.IsDiscarded(chunk)))
        {
            CueTemplates.Write(view, chunk, first, sequence);
            var own = states.AsSpan(chunk.Start, chunk.Length);
            own[0] = own[0] == CueStates.Inside ? CueStates.Begin : own[0];
            yield return new LabelledSequence(sequence, own);
        }
    }

    private static byte[] States(AttributionArticle article)
    {
        var states = new byte[article.Tokens.Count];
        foreach (var piece in article.Relations.SelectMany(relation => relation.Cue))
        {
            for (var i = piece.Start; i < piece.End; i++)
            {
                states[i] = i == piece.Start ? CueStates.Begin : states[i] == CueStates.Begin ? CueStates.Begin : CueStates.Inside;
            }
        }
        return states;
    }
}
