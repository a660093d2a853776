namespace FactCheck.Verdicts.Matching;

/// <summary>The state of a workspace's index of past fact-checks. Whoever writes to the index locks this row first, so that writers take turns and numbers are given out in order.</summary>
internal sealed class MatchIndex
{
    private MatchIndex()
    {
    }

    public Guid WorkspaceId { get; private init; }

    /// <summary>The version of the words in it; where it is not today's, the index is to be made anew.</summary>
    public int WordsVersion { get; private init; }

    /// <summary>How many fact-checks it holds.</summary>
    public int FactChecks { get; private init; }

    /// <summary>How many words they have together: BM25 needs the average.</summary>
    public long Words { get; private init; }

    public int NextNumber { get; private init; }

    /// <summary>How many writes have left small blocks behind since these were last put together.</summary>
    public int LooseWrites { get; private init; }

    public DateTimeOffset WrittenAt { get; private init; }
}

/// <summary>The fact-checks that have a word, or some of them; see <see cref="Language.Matching.PostingBlock"/>.</summary>
internal sealed class MatchBlock
{
    private MatchBlock()
    {
    }

    public Guid WorkspaceId { get; private init; }

    public string Word { get; private init; } = "";

    /// <summary>The lowest number in it.</summary>
    public int First { get; private init; }

    /// <summary>How many fact-checks it holds.</summary>
    public int Postings { get; private init; }

    public byte[] Data { get; private init; } = [];
}

/// <summary>A word that stands in some fact-check of the workspace: here the spellings are found that a word may have been meant for.</summary>
internal sealed class MatchWord
{
    private MatchWord()
    {
    }

    public Guid WorkspaceId { get; private init; }

    public string Word { get; private init; } = "";
}

/// <summary>A number that still stands in blocks, but whose fact-check was changed or deleted; gone itself once the blocks of its words are written anew.</summary>
internal sealed class MatchGone
{
    private MatchGone()
    {
    }

    public Guid WorkspaceId { get; private init; }

    public int Number { get; private init; }

    public string[] Words { get; private init; } = [];
}
