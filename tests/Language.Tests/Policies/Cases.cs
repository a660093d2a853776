namespace FactCheck.Language.Tests.Policies;

/// <summary>A made-up analysis of five sentences, with one claim in the third.</summary>
internal static class Cases
{
    public const string Text = "An official spoke. It rained. The plan cost $3 million. Nobody knew. The end.";

    private static readonly TextSpan[] Sentences = [new(0, 18), new(19, 29), new(30, 55), new(56, 68), new(69, 77)];

    public static Analysis Analysis(Claim claim, params AttributionRelation[] attributions) => new()
    {
        Language = "en",
        Text = Text,
        Sentences = Sentences,
        Attributions = attributions,
        Claims = [claim with { AttributedTo = [.. attributions.Select(attribution => attribution.Id)] }],
        Citations = [],
        Engine = new EngineVersion("test", new Dictionary<string, string>()),
    };

    public static Claim Claim(double worth = 0.1, string text = "The plan cost $3 million.") => new()
    {
        Id = "c1",
        Start = 30,
        End = 55,
        Text = text,
        Types = [],
        CheckWorthiness = worth,
        Verifiability = 0.9,
        AttributedTo = [],
    };

    public static Quantity ThreeMillion { get; } = new(44, 54, "$3 million", 3e6, "USD", false);

    /// <summary>A source at <paramref name="at"/>, in the claim's own sentence unless said otherwise.</summary>
    public static AttributionRelation From(
        SourceClass source, QuoteType quote = QuoteType.Indirect, Stance stance = Stance.Neutral, int at = 30, string words = "an official") => new()
        {
            Id = $"a-{source}-{quote}-{at}",
            Source = [new Mention(at, at + words.Length, words)],
            Cue = new Mention(at, at + 4, "said"),
            Content = [new Mention(30, 55, "The plan cost $3 million.")],
            Quote = quote,
            Stance = stance,
            SourceClass = source,
            Confidence = 0.9,
        };
}
