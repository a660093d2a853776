namespace FactCheck.Language.Attributions;

/// <summary>How a cue takes its source and content.</summary>
internal enum CueFrame
{
    /// <summary>Takes a quote or a clause, and may stand before, after or within it.</summary>
    Say,

    /// <summary>The same, with the hearer named before the content.</summary>
    Tell,

    /// <summary>A cue only beside a quote: "smiled", "continued".</summary>
    Quote,

    /// <summary>What follows is what the source wants, feels, does or judges.</summary>
    Act,

    /// <summary>"seems", "is expected to", "reportedly": the text names no source.</summary>
    Seem,

    /// <summary>"according to".</summary>
    AccordingTo,

    /// <summary>"TRUMP: …" in a transcript.</summary>
    Colon,
}

/// <summary>The shape in which a cue verb stands.</summary>
internal enum CueForm
{
    Finite,
}
