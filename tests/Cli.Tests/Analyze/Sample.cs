using FactCheck.Language;

namespace FactCheck.Cli.Tests.Analyze;

/// <summary>A hand-made analysis with markup in its text, nested and crossing spans, and a flag.</summary>
internal static class Sample
{
    public const string Text = "<b>Ms. Roe</b> & sources said “5 < 6” costs rose.";

    public static Analysis Analysis { get; } = new()
    {
        Language = "en",
        Text = Text,
        Sentences = [new TextSpan(0, Text.Length)],
        Attributions =
        [
            new AttributionRelation
            {
                Id = "a1",
                Source = [Of("<b>Ms. Roe</b> & sources")],
                Cue = Of("said"),
                Content = [Of("“5 < 6” costs rose")],
                Quote = QuoteType.Mixed,
                Stance = Stance.Warns,
                SourceClass = SourceClass.NamedPerson,
                Speaker = new Speaker("Ann Roe", "minister", "Ms. Roe"),
                Confidence = 0.8,
            },
        ],
        Sources =
        [
            new ArticleSource
            {
                Id = "s1", Name = "Ann Roe", Title = "minister", Class = SourceClass.NamedPerson, Mentions = [Of("<b>Ms. Roe</b> & sources")], Attributions = ["a1"],
            },
        ],
        Claims =
        [
            Claim("c1", "“5 < 6” costs rose") with { AttributedTo = ["a1"], Flags = [new Flag("rule-x", "block", "Mind the <gap>.")] },
            Claim("c2", "said “5 < 6”"),
        ],
        Citations = [],
        Engine = new EngineVersion("test", new Dictionary<string, string>()),
    };

    private static Claim Claim(string id, string words)
    {
        var mention = Of(words);
        return new Claim
        {
            Id = id,
            Start = mention.Start,
            End = mention.End,
            Text = words,
            Types = ["quantity"],
            CheckWorthiness = 0.75,
            Verifiability = 0.9,
            Subjectivity = 0.1,
            Reasons = [new ScoreReason(ScoreReason.CheckWorthiness, "a number", 0.4, mention.Start, mention.End), new ScoreReason(ScoreReason.CheckWorthiness, "<costs>", -0.2, mention.Start, mention.End)],
            AttributedTo = [],
        };
    }

    private static Mention Of(string words)
    {
        var start = Text.IndexOf(words, StringComparison.Ordinal);
        return new Mention(start, start + words.Length, words);
    }
}
