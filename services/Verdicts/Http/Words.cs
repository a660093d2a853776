using FactCheck.Hosting.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FactCheck.Verdicts.Http;

/// <summary>What people write about a claim: text of bounded length that the database can keep. Whoever shows it encodes it.</summary>
internal static class Words
{
    internal const int MaxReason = 1_000;

    /// <param name="field">As the sender spells it.</param>
    /// <param name="text">What was sent.</param>
    /// <param name="max">The most characters.</param>
    /// <returns>Null where it is fine, or none.</returns>
    internal static ProblemHttpResult? Problem(string field, string? text, int max = MaxReason) =>
        text?.Length > max || text?.Contains('\0', StringComparison.Ordinal) == true
            ? Problems.Invalid($"invalid-{field}", $"{field} must have at most {max} characters, none of them U+0000.", field)
            : null;

    /// <summary>The same for what must be there.</summary>
    internal static ProblemHttpResult? Missing(string field, string? text, int max = MaxReason) =>
        string.IsNullOrWhiteSpace(text) ? Problems.Invalid($"invalid-{field}", $"{field} is missing: it takes 1 to {max} characters.", field) : Problem(field, text, max);
}
