namespace FactCheck.Language.Evaluation.Labels;

/// <summary>How well sources are classed, given their spans.</summary>
/// <param name="Class">All classes apart.</param>
/// <param name="IsUnnamed">Accuracy of the question that sourcing policies ask: is it a person or group whom the text does not name?</param>
/// <param name="Unnamed">Precision and recall of the yes to that question.</param>
public sealed record SourceReport(LabelScores<SourceClass> Class, Estimate IsUnnamed, Score Unnamed)
{
    /// <param name="gold">The labels.</param>
    /// <param name="read">The article of that name, as it was marked.</param>
    /// <param name="random">Seeded.</param>
    /// <exception cref="FormatException">A label is of a span that nobody marked.</exception>
    public static SourceReport Of(IReadOnlyList<GoldSource> gold, Func<string, GoldArticle> read, Random random)
    {
        var classes = Labelled.Answer(gold, row => row.Article, read, (row, article) =>
            new Judgement<SourceClass>(row.Article, row.Class, article.WithSource(row.Span).SourceClass, row.IsRandom));
        var unnamed = classes.Select(judgement => new Judgement<bool>(judgement.Article, IsOneUnnamed(judgement.Gold), IsOneUnnamed(judgement.Given), judgement.IsRandom)).ToArray();
        return new SourceReport(
            LabelScores<SourceClass>.Of(classes, random),
            Labelled.Accuracy(unnamed, random),
            Labelled.Binary(unnamed.Select(judgement => (judgement.Gold, judgement.Given))));
    }

    private static bool IsOneUnnamed(SourceClass source) => source is SourceClass.UnnamedOfficial or SourceClass.UnnamedPerson or SourceClass.BareSources;
}

/// <summary>How well stances are told, given their cues.</summary>
public sealed record StanceReport(LabelScores<Stance> Stance)
{
    /// <inheritdoc cref="SourceReport.Of"/>
    public static StanceReport Of(IReadOnlyList<GoldStance> gold, Func<string, GoldArticle> read, Random random) => new(
        LabelScores<Stance>.Of(
            Labelled.Answer(gold, row => row.Article, read, (row, article) =>
                new Judgement<Stance>(row.Article, row.Stance, article.WithCue(row.Span).Stance, row.IsRandom)),
            random));
}

/// <summary>How well pronouns and short names are resolved, given their spans: right is the same full name, or none where there is none.</summary>
/// <param name="Rows">How many were labelled.</param>
/// <param name="Accuracy">The share that is right.</param>
/// <param name="Names">Precision of the names given, and the share of the names to be given that were.</param>
/// <param name="Forms">Accuracy of “he” and “she”, of “who” and of names.</param>
public sealed record SpeakerReport(int Rows, Estimate Accuracy, Score Names, IReadOnlyDictionary<string, Mean> Forms)
{
    /// <inheritdoc cref="SourceReport.Of"/>
    public static SpeakerReport Of(IReadOnlyList<GoldSpeaker> gold, Func<string, GoldArticle> read, Random random)
    {
        var answers = Labelled.Answer(gold, row => row.Article, read, (row, article) => (
            Form: FormOf(article.Words(row.Span)),
            Judgement: new Judgement<string?>(row.Article, row.Name is { } name ? OneLine(article.Words(name)) : null, article.WithSource(row.Span).Speaker?.Name, IsRandom: true)));
        var judgements = answers.Select(answer => answer.Judgement).ToArray();
        return new SpeakerReport(
            gold.Count,
            Labelled.Accuracy(judgements, random),
            new Score(
                judgements.Count(judgement => judgement.Given is not null),
                judgements.Count(judgement => judgement.Gold is not null),
                judgements.Count(judgement => judgement.Gold is not null && judgement.IsRight)),
            answers.GroupBy(answer => answer.Form, answer => answer.Judgement.IsRight).OrderBy(form => form.Key, StringComparer.Ordinal)
                .ToDictionary(form => form.Key, form => new Mean(form.Count(right => right), form.Count())));
    }

    private static string FormOf(string words) => words.ToUpperInvariant() switch
    {
        "HE" or "SHE" => "he, she",
        "WHO" => "who",
        _ => "name",
    };

    private static string OneLine(string name) => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
