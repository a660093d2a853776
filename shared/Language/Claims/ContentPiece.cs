namespace FactCheck.Language.Claims;

/// <summary>One piece of an attribution's content, or two that the cue has cut out of one clause.</summary>
internal sealed record ContentPiece(AttributionRelation Attribution, TextSpan Span, string? Text)
{
    public static IEnumerable<ContentPiece> Of(AttributionRelation attribution)
    {
        ContentPiece? last = null;
        foreach (var mention in attribution.Content)
        {
            if (last is not null && GoesOn(last, mention, attribution.Cue))
            {
                last = new ContentPiece(attribution, new TextSpan(last.Span.Start, mention.End), null);
                continue;
            }
            if (last is not null)
            {
                yield return last;
            }
            last = new ContentPiece(attribution, mention.Span, mention.Text);
        }
        if (last is not null)
        {
            yield return last;
        }
    }

    /// <summary>"The sanctions," she said, "have failed": the second piece goes on in lower case after a comma.</summary>
    private static bool GoesOn(ContentPiece last, Mention next, Mention cue)
    {
        var first = next.Text.FirstOrDefault(char.IsLetterOrDigit);
        var end = last.Text?.TrimEnd('"', '”', '’', '\'', '»', ' ') ?? "";
        return char.IsLower(first) && last.Span.End <= cue.Start && cue.End <= next.Start && !end.EndsWith('.') && !end.EndsWith('?') && !end.EndsWith('!');
    }
}
