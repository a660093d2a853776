namespace FactCheck.Faults;

/// <summary>What a scenario came to.</summary>
internal sealed record Outcome
{
    public required Scenario Scenario { get; init; }

    /// <summary>How many were accepted.</summary>
    public required int Articles { get; init; }

    /// <summary>Faults that struck while articles were on their way.</summary>
    public required int LiveHits { get; init; }

    public required int Lost { get; init; }

    public required int Doubled { get; init; }

    /// <summary>Messages between services that had their effect.</summary>
    public required long Messages { get; init; }

    /// <summary>Webhooks that came more than once under one id, which at-least-once allows.</summary>
    public required int Redelivered { get; init; }

    /// <summary>From each fault until an article that was accepted after it had its webhook, for which those that were accepted before it come first.</summary>
    public required IReadOnlyList<TimeSpan> Recoveries { get; init; }

    public required IReadOnlyList<string> Complaints { get; init; }

    /// <summary>What is worth telling, and no complaint.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    internal bool Holds => Lost == 0 && Doubled == 0 && Complaints.Count == 0;

    /// <summary>With no loss among n, the 95 % upper bound of the rate is about 3/n (the rule of three).</summary>
    internal double Bound => 3.0 / Articles;
}
