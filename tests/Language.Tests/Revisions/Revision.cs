namespace FactCheck.Language.Tests.Revisions;

/// <summary>An analysis made by hand: claims and who makes them, named by their words.</summary>
internal sealed record Revision(string Text)
{
    private readonly List<Claim> claims = [];
    private readonly List<AttributionRelation> attributions = [];

    public Analysis Analysis => new()
    {
        Language = "en",
        Text = Text,
        Sentences = [],
        Attributions = attributions,
        Claims = claims,
        Citations = [],
        Engine = Engine.Version,
    };

    public Revision Claim(string words, string? attributedTo = null, string? hedge = null, (string Words, double Value)? number = null)
    {
        var span = Find(words);
        claims.Add(new Claim
        {
            Id = $"c{claims.Count + 1}",
            Start = span.Start,
            End = span.End,
            Text = words,
            Types = [],
            CheckWorthiness = 0.5,
            Verifiability = 0.5,
            AttributedTo = attributedTo is null ? [] : [attributedTo],
            Hedges = hedge is null ? [] : [Find(hedge)],
            Quantities = number is not { } read ? [] : [new Quantity(Find(read.Words).Start, Find(read.Words).End, read.Words, read.Value, null, false)],
        });
        return this;
    }

    /// <summary>Its id is <c>a1</c>, <c>a2</c>, …</summary>
    public Revision Said(string source, string cue, string content, SourceClass sourceClass = SourceClass.NamedPerson, Stance stance = Stance.Neutral, bool hedged = false)
    {
        attributions.Add(new AttributionRelation
        {
            Id = $"a{attributions.Count + 1}",
            Source = [Find(source)],
            Cue = Find(cue),
            Content = [Find(content)],
            Quote = QuoteType.Indirect,
            Stance = stance,
            Hedged = hedged,
            SourceClass = sourceClass,
            Confidence = 0.9,
        });
        return this;
    }

    private Mention Find(string words)
    {
        var start = Text.IndexOf(words, StringComparison.Ordinal);
        return start < 0 ? throw new ArgumentException($"The text has no \"{words}\".") : new Mention(start, start + words.Length, words);
    }
}
