namespace FactCheck.Verdicts.Claims;

/// <summary>
/// The order of the queue: severity × reach × age, where age doubles a claim's weight every week. The logarithm of that
/// product grows for all claims at one rate, so that their order never changes: it is stored once, and a page of the queue stays
/// one index scan (the idea of rankings that decay, turned round).
/// </summary>
internal static class QueueOrder
{
    // Minutes in which a claim that waits gains as much as one that is twice as grave.
    private const int Doubling = 7 * 24 * 60;

    // A level of severity weighs sixteenfold: more than check-worthiness and reach together, until four weeks of waiting make up for it.
    private const int PerSeverity = 4;
    private const int PerWorth = 2;

    // Far enough away that priorities stay positive, near enough that they fit an int.
    private static readonly DateTimeOffset End = new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="severity">Of the gravest flag.</param>
    /// <param name="checkWorthiness">0 to 1.</param>
    /// <param name="reach">How often the number of readers doubles: see <see cref="Claim.Reach"/>.</param>
    /// <param name="since">Since when it waits.</param>
    internal static int Priority(Severity severity, double checkWorthiness, int reach, DateTimeOffset since) =>
        (int)(End - since).TotalMinutes
        + (int)Math.Round(Doubling * ((PerSeverity * (int)severity) + (PerWorth * checkWorthiness) + reach));
}
