namespace FactCheck.Language.Evaluation.Labels;

/// <summary>How well sources are classed, given their spans.</summary>
/// <param name="Class">All classes apart.</param>
/// <param name="IsUnnamed">Accuracy of the question that sourcing policies ask: is it a person or group whom the text does not name?</param>
/// <param name="Unnamed">Precision and recall of the yes to that question.</param>
/// <param name="Attributes">What is said of the sources beside their class.</param>
public sealed record SourceReport(LabelScores<SourceClass> Class, Estimate IsUnnamed, Score Unnamed, AttributeScores Attributes)
{
    /// <param name="gold">The labels.</param>
    /// <param name="read">The article of that name, as it was marked.</param>
    /// <param name="random">Seeded.</param>
    /// <exception cref="FormatException">A label is of a span that nobody marked.</exception>
    public static SourceReport Of(IReadOnlyList<GoldSource> gold, Func<string, GoldArticle> read, Random random)
    {
        var answers = Labelled.Answer(gold, row => row.Article, read, (row, article) => (Row: row, Given: article.WithSource(row.Span)));
        var classes = answers.Select(answer => new Judgement<SourceClass>(answer.Row.Article, answer.Row.Class, answer.Given.SourceClass, answer.Row.IsRandom)).ToArray();
        var unnamed = classes.Select(judgement => new Judgement<bool>(judgement.Article, IsOneUnnamed(judgement.Gold), IsOneUnnamed(judgement.Given), judgement.IsRandom)).ToArray();
        return new SourceReport(
            LabelScores<SourceClass>.Of(classes, random),
            Labelled.Accuracy(unnamed, random),
            Labelled.Binary(unnamed.Select(judgement => (judgement.Gold, judgement.Given))),
            AttributeScores.Of([.. answers.Select(answer => (answer.Row, answer.Given.SourceDetails))]));
    }

    private static bool IsOneUnnamed(SourceClass source) => source is SourceClass.UnnamedOfficial or SourceClass.UnnamedPerson or SourceClass.BareSources;
}

/// <summary>Precision and recall of the attributes: of whether the source is several, and of words that overlap the labelled ones.</summary>
public sealed record AttributeScores(Score Plural, Score Affiliation, Score Nationality, Score Basis, Score AnonymityReason)
{
    internal static AttributeScores Of(IReadOnlyList<(GoldSource Row, SourceDetails? Given)> answers)
    {
        return new AttributeScores(
            Labelled.Binary(answers.Select(answer => (answer.Row.IsPlural, answer.Given?.Plural ?? false))),
            Spans(row => row.Affiliation, given => given.Affiliation),
            Spans(row => row.Nationality, given => given.Nationality),
            Spans(row => row.Basis, given => given.Basis),
            Spans(row => row.AnonymityReason, given => given.AnonymityReason));

        Score Spans(Func<GoldSource, TextSpan?> marked, Func<SourceDetails, Mention?> found)
        {
            var pairs = answers.Select(answer => (Gold: marked(answer.Row), Given: answer.Given is { } given ? found(given)?.Span : null)).ToArray();
            return new Score(
                pairs.Count(pair => pair.Given is not null),
                pairs.Count(pair => pair.Gold is not null),
                pairs.Count(pair => pair is { Gold: { } gold, Given: { } given } && gold.Overlaps(given)));
        }
    }
}

/// <summary>How well stances are told, given their cues.</summary>
/// <param name="Stance">All stances apart.</param>
/// <param name="Negated">Precision and recall of “it did not happen”.</param>
/// <param name="Hedged">Precision and recall of “it may have happened”.</param>
public sealed record StanceReport(LabelScores<Stance> Stance, Score Negated, Score Hedged)
{
    /// <inheritdoc cref="SourceReport.Of"/>
    public static StanceReport Of(IReadOnlyList<GoldStance> gold, Func<string, GoldArticle> read, Random random)
    {
        var answers = Labelled.Answer(gold, row => row.Article, read, (row, article) => (Row: row, Given: article.WithCue(row.Span)));
        return new StanceReport(
            LabelScores<Stance>.Of([.. answers.Select(answer => new Judgement<Stance>(answer.Row.Article, answer.Row.Stance, answer.Given.Stance, answer.Row.IsRandom))], random),
            Labelled.Binary(answers.Select(answer => (answer.Row.IsNegated, answer.Given.Negated))),
            Labelled.Binary(answers.Select(answer => (answer.Row.IsHedged, answer.Given.Hedged))));
    }
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
