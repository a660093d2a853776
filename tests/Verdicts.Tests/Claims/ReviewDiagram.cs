namespace FactCheck.Verdicts.Tests.Claims;

/// <summary>The review as it is drawn, written down a second time: what the service's own table is held to.</summary>
internal static class ReviewDiagram
{
    private static readonly Dictionary<string, string[]> Next = new()
    {
        ["detected"] = ["detected", "triaged", "assigned", "dismissed", "superseded"],
        ["triaged"] = ["triaged", "assigned", "dismissed", "superseded"],
        ["assigned"] = ["assigned", "in-review", "dismissed", "superseded", "retracted", "stale"],
        ["in-review"] = ["in-review", "proposed", "assigned", "dismissed", "superseded", "retracted", "stale"],
        ["proposed"] = ["proposed", "approved", "changes-requested", "assigned", "superseded", "retracted", "stale"],
        ["changes-requested"] = ["changes-requested", "in-review", "dismissed", "superseded", "retracted", "stale"],
        ["approved"] = ["approved", "published", "assigned", "superseded", "retracted", "stale"],
        ["published"] = ["published", "corrected", "retracted", "stale", "assigned"],
        ["corrected"] = ["corrected", "retracted", "stale", "assigned"],
        ["retracted"] = ["retracted", "assigned"],
        ["stale"] = ["stale", "corrected", "retracted", "assigned"],
        ["dismissed"] = ["detected", "superseded"],
        ["superseded"] = ["detected"],
    };

    internal static bool Allows(string from, string to) => Next[from].Contains(to);
}
