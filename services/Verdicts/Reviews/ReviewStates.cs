namespace FactCheck.Verdicts.Reviews;

/// <summary>What became of one proposal.</summary>
internal static class ReviewStates
{
    internal const string Proposed = "proposed";
    internal const string ChangesRequested = "changes-requested";
    internal const string Approved = "approved";

    /// <summary>Another was approved, or the claim has changed since.</summary>
    internal const string SetAside = "set-aside";
}
