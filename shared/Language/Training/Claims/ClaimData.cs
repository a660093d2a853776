using FactCheck.Language.Evaluation.Labels;

namespace FactCheck.Language.Training.Claims;

/// <summary>All that the scores are trained on, and what they are held against, with features.</summary>
internal sealed class ClaimData
{
    /// <summary>What one crowd label is worth beside one that stricter rules confirmed.</summary>
    private const double CrowdCost = 0.3;

    /// <summary>
    /// A factual sentence that the crowd found unimportant is a doubtful "not check-worthy": what matters changes with the years, what is
    /// factual does not.
    /// </summary>
    private const double UnimportantCost = 0.6;

    /// <summary>GPT-4's labels are worth half a person's.</summary>
    private const double SilverCost = 0.5;

    /// <summary>What must be in the folder of data.</summary>
    public static IReadOnlyList<string> Files { get; } =
        [ClaimCorpora.Crowd, ClaimCorpora.Strict, ClaimCorpora.PoliClaimGold, ClaimCorpora.PoliClaimSilver, ClaimCorpora.NewsSdTrain, ClaimCorpora.NewsSdVal, "polnear/data"];

    public ClaimData(string data, IEnumerable<GoldClaim> newsLabels)
    {
        Strict = Read(ClaimCorpora.ClaimBusterStrict(data), row => LabelledStatement.Of(row.Text, row.Is, ""));
        var strict = Strict.Select(statement => statement.Key).ToHashSet();
        var held = Expert(data).Select(statement => statement.Key).Concat(CheckThat(data).Select(statement => statement.Key)).ToHashSet();
        Debates =
        [
            .. Read(ClaimCorpora.ClaimBuster(data, ClaimCorpora.Crowd), row => LabelledStatement.Of(row.Text, row.Verdict == 1, Era(row.Debate), row.Verdict == 0 ? UnimportantCost : 1))
                .Where(statement => !held.Contains(statement.Key))
                .Select(statement => strict.Contains(statement.Key) ? statement : statement with { Cost = statement.Cost * CrowdCost }),
        ];
        Speeches = Read(ClaimCorpora.PoliClaim(data, ClaimCorpora.PoliClaimGold), row => LabelledStatement.Of(row.Text, row.Likelihood > 0.5, row.Speech));
        SilverSpeeches = [.. Read(ClaimCorpora.PoliClaim(data, ClaimCorpora.PoliClaimSilver), Doubtful).SelectMany(both => both)];
        Subjective = [.. new[] { ClaimCorpora.NewsSdTrain, ClaimCorpora.NewsSdVal }.SelectMany(file => Read(ClaimCorpora.NewsSd(data, file), row => LabelledStatement.Of(row.Text, row.IsSubjective, file)))];
        News = NewsArticle.ReadAll(data, newsLabels);
    }

    /// <summary>ClaimBuster's debates without what figures are measured on; the group is the year.</summary>
    public LabelledStatement[] Debates { get; }

    /// <summary>ClaimBuster's 2.5xNCS, on which four folds are measured.</summary>
    public LabelledStatement[] Strict { get; }

    /// <summary>PoliClaim's, labelled by people; the group is the speech.</summary>
    public LabelledStatement[] Speeches { get; }

    /// <summary>PoliClaim's, labelled by GPT-4: each twice, as likely as it says.</summary>
    public LabelledStatement[] SilverSpeeches { get; }

    /// <summary>NewsSD-ENG's, in order: sentences of one article stand together.</summary>
    public LabelledStatement[] Subjective { get; }

    public NewsArticle[] News { get; }

    /// <summary>ClaimBuster's expert labels: never trained on.</summary>
    public static LabelledStatement[] Expert(string data) =>
        Read(ClaimCorpora.ClaimBuster(data, ClaimCorpora.Expert), row => LabelledStatement.Of(row.Text, row.Verdict == 1, Era(row.Debate)));

    /// <summary>CheckThat 2024's dev-test: never trained on.</summary>
    public static LabelledStatement[] CheckThat(string data) => Read(ClaimCorpora.CheckThat2024(data), row => LabelledStatement.Of(row.Text, row.Is, ""));

    private static TMade[] Read<TRow, TMade>(IReadOnlyList<TRow> rows, Func<TRow, TMade> make) => [.. rows.AsParallel().AsOrdered().Select(make)];

    private static LabelledStatement[] Doubtful((string Text, double Likelihood, string Speech) row)
    {
        var statement = LabelledStatement.Of(row.Text, true, row.Speech, SilverCost * row.Likelihood);
        LabelledStatement[] both = [statement, statement with { Is = false, Cost = SilverCost * (1 - row.Likelihood) }];
        return [.. both.Where(one => one.Cost > 0)];
    }

    /// <summary>"1988-09-25.txt": the year.</summary>
    private static string Era(string debate) => debate[..Math.Min(4, debate.Length)];
}
