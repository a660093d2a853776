using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace FactCheck.Language.Policies;

/// <summary>
/// A reason with names in braces: <c>{source}</c> the source's words, <c>{cue}</c>, <c>{claim}</c> (shortened), <c>{quantity}</c>
/// the first number with its unit, a duration only where there is nothing else, <c>{checkWorthiness}</c>, <c>{distance}</c> in sentences, <c>{matchedClaim}</c> and
/// <c>{verdict}</c> of the match that fired; of the conflict <c>{here}</c> the claim's words, <c>{there}</c> what stands against them and <c>{opponent}</c> who
/// says that; of the revision before <c>{before}</c> the claim as it stood and <c>{sourceBefore}</c>; <c>{hedge}</c> what was dropped since.
/// </summary>
internal static partial class ReasonTemplate
{
    private const int LongestClaim = 80;

    /// <summary>Also of "a two-week strike", "a 14-page letter" and "a four-way race", where the number is none that anybody would check.</summary>
    private static readonly FrozenSet<string> Durations = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "second", "seconds", "minute", "minutes", "hour", "hours", "day", "days", "week", "weeks", "month", "months", "quarters", "year", "years",
        "decade", "decades", "century", "centuries", "summers", "winters", "page", "way", "part");

    public static IReadOnlyList<string> Names { get; } =
        ["source", "cue", "claim", "quantity", "checkWorthiness", "distance", "matchedClaim", "verdict", "here", "there", "opponent", "before", "sourceBefore", "hedge"];

    public static IEnumerable<string> Unknown(string template) =>
        Placeholder().Matches(template).Select(match => match.Groups["name"].Value).Except(Names);

    public static string Fill(string template, Firing firing)
    {
        var (subject, match, conflict) = firing;
        return Placeholder().Replace(template, found => found.Groups["name"].Value switch
        {
            "source" => SourceWords(subject.Attribution),
            "cue" => subject.Attribution?.Cue.Text ?? "no cue",
            "claim" => Shorten(subject.Claim.Text),
            "quantity" => Foremost(subject.Claim.Quantities) is { } quantity ? WithUnit(quantity) : "a number",
            "checkWorthiness" => subject.Claim.CheckWorthiness.ToString("0.00", CultureInfo.InvariantCulture),
            "distance" => subject.SourceDistance?.ToString(CultureInfo.InvariantCulture) ?? "0",
            "matchedClaim" => match?.Claim is { } words ? $"“{words.TrimEnd('.')}”" : match?.ClaimId ?? "a past claim",
            "here" => Shorten(conflict?.Here.Text ?? subject.Claim.Text),
            "there" => Shorten(conflict?.There.Text ?? "nothing"),
            "opponent" => conflict?.Source ?? (conflict?.Kind is ConflictKind.HeadlineNumber or ConflictKind.HeadlineHedge ? "the headline" : "the article"),
            "before" => Shorten(subject.Claim.Revised?.TextBefore ?? "nothing"),
            "sourceBefore" => SourceWords(subject.Claim.Revised?.AttributionBefore),
            "hedge" => subject.Claim.Revised is { DroppedHedges: [var dropped, ..] } ? dropped : conflict?.Here.Text ?? "a hedge",
            _ => match?.Verdict ?? "no verdict",
        });
    }

    private static string SourceWords(AttributionRelation? attribution) => attribution switch
    {
        null => "nobody",
        { Source.Count: 0 } => "no named source",
        _ => string.Join(" … ", attribution.Source.Select(mention => mention.Text)),
    };

    private static Quantity? Foremost(IReadOnlyList<Quantity> quantities) =>
        quantities.FirstOrDefault(quantity => Subject.Counts(quantity) && !Durations.Contains(quantity.Unit ?? "")) ?? quantities.FirstOrDefault(Subject.Counts);

    private static string WithUnit(Quantity quantity) =>
        quantity.Unit is { Length: > 0 } unit && char.IsLower(unit[0]) && unit is not ("share" or "times" or "percent")
        && !quantity.Text.EndsWith(unit, StringComparison.OrdinalIgnoreCase)
            ? $"{quantity.Text}{(quantity.Text.EndsWith('s') ? " of" : "")} {unit}"
            : quantity.Text;

    private static string Shorten(string text) =>
        text.Length <= LongestClaim ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[LongestClaim - 1]) ? LongestClaim - 1 : LongestClaim).TrimEnd(), "…");

    [GeneratedRegex(@"\{(?<name>\w*)\}")]
    private static partial Regex Placeholder();
}
