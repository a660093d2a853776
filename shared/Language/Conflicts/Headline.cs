using System.Text.RegularExpressions;
using FactCheck.Language.Claims;
using FactCheck.Language.Matching;

namespace FactCheck.Language.Conflicts;

/// <summary>A headline held against its text: a number that the text does not have, a hedge that the headline has dropped.</summary>
internal sealed partial class Headline
{
    // How many words a hedge holds at a distance: of "Hackers allegedly working for Ostmar's military intelligence service" all.
    private const int Reach = 6;
    private const int ReachBack = 2;

    private readonly string title;
    private readonly Wording wording;
    private readonly IReadOnlyList<Quantity> numbers;
    private readonly IReadOnlyList<Quantity> textNumbers;

    private readonly int textStart;

    private Headline(string title, string text)
    {
        this.title = title;
        // Some who send a headline leave it above the text as well.
        textStart = text.StartsWith(title.TrimEnd('.', ' '), StringComparison.Ordinal) ? title.Length : 0;
        wording = Wording.Of(title, startsSentence: true);
        numbers = [.. QuantityReader.Read(title).Where(NumberRange.IsComparable)];
        textNumbers = numbers.Count == 0 ? [] : QuantityReader.Read(text, new TextSpan(Math.Min(textStart, text.Length), text.Length));
    }

    /// <summary>Null where the analysis has none.</summary>
    public static Headline? Of(Analysis analysis) => string.IsNullOrWhiteSpace(analysis.Title) ? null : new Headline(analysis.Title, analysis.Text);

    public IEnumerable<(Claim Claim, Conflict Conflict)> Against(IReadOnlyList<Statement> statements)
    {
        var below = statements.Where(statement => statement.Claim.Start >= textStart).ToList();
        return numbers.SelectMany(number => OtherNumbers(number, below)).Concat(DroppedHedges(below));
    }

    private IEnumerable<(Claim Claim, Conflict Conflict)> OtherNumbers(Quantity number, IReadOnlyList<Statement> statements)
    {
        var unit = NumberRange.UnitOf(number);
        if (textNumbers.Any(known => known.Kind == number.Kind && IsBacked(number, known, unit)))
        {
            return [];
        }
        return statements
            .SelectMany(statement => statement.Claim.Quantities.Select(quantity => (Statement: statement, Quantity: quantity)))
            .Where(other => NumberRange.IsComparable(other.Quantity) && other.Quantity.Kind == number.Kind && NumberRange.UnitOf(other.Quantity) == unit
                && NumberRange.AreAtOdds(number, other.Quantity) && other.Statement.Wording.Shared(wording) >= 2)
            .OrderByDescending(other => other.Statement.Wording.Shared(wording))
            .Take(1)
            .Select(other => (other.Statement.Claim, new Conflict(ConflictKind.HeadlineNumber, Numbers.MentionOf(other.Quantity), Numbers.MentionOf(number), null)));
    }

    /// <summary>Of another unit ("7,800 of its members") only the number itself; "at least six brokers" would be near anything.</summary>
    private static bool IsBacked(Quantity number, Quantity known, string unit) =>
        !NumberRange.AreApart(known, number) && (NumberRange.UnitOf(known) == unit || known.Bound is QuantityBound.Exact or QuantityBound.About);

    /// <summary>The claim that the headline tells, hedged, where no other tells it as well without a hedge.</summary>
    private IEnumerable<(Claim Claim, Conflict Conflict)> DroppedHedges(IReadOnlyList<Statement> statements)
    {
        if (Distance().IsMatch(title) || wording.Stems.Count < 3)
        {
            return [];
        }
        var telling = statements.Where(statement => statement.Wording.Shared(wording) >= 3 && statement.Wording.Shared(wording) >= 0.5 * wording.Stems.Count).ToList();
        var plain = telling.Where(statement => Hedge(statement) is null).Select(statement => statement.Wording.Shared(wording)).DefaultIfEmpty(0).Max();
        return telling
            .Where(statement => statement.Wording.Shared(wording) > plain)
            .Select(statement => (Statement: statement, Hedge: Hedge(statement)))
            .Where(told => told.Hedge is not null)
            .OrderByDescending(told => told.Statement.Wording.Shared(wording))
            .Take(1)
            .Select(told => (told.Statement.Claim, new Conflict(ConflictKind.HeadlineHedge, told.Hedge!, new Mention(0, title.Length, title), null)));
    }

    /// <summary>A hedge over words that the headline has: the very next one where it is "may", two of those around it else.</summary>
    private Mention? Hedge(Statement statement) => statement.Claim.Hedges.FirstOrDefault(hedge =>
    {
        var text = statement.Claim.Text;
        var next = MatchWords.Of(text[Math.Clamp(hedge.End - statement.Claim.Start, 0, text.Length)..]);
        if (Modal().IsMatch(hedge.Text))
        {
            return next.Take(1).Any(wording.Stems.Contains);
        }
        var before = MatchWords.Of(text[..Math.Clamp(hedge.Start - statement.Claim.Start, 0, text.Length)]);
        return Evidential().IsMatch(hedge.Text) && before.TakeLast(ReachBack).Concat(next.Take(Reach)).Count(wording.Stems.Contains) >= 2;
    });

    [GeneratedRegex("^(?:may|might)$", RegexOptions.IgnoreCase)]
    private static partial Regex Modal();

    [GeneratedRegex(@"^(?:allegedly|reportedly|supposedly|purportedly|apparently|alleged|suspected|purported|unconfirmed|supposed|reported|rumou?red|(?:is|are|was|were|be|been) \w+(?: \w+)? to)$", RegexOptions.IgnoreCase)]
    private static partial Regex Evidential();

    /// <summary>What keeps a headline at a distance from what it tells.</summary>
    [GeneratedRegex(
        @"[?“""‘:]|(?<!\p{L})'(?=\p{L})|\b(?:alleg\w*|reported\w*|report|reports|may|might|could|would|will|to|if|said|say|says|saying|tells?|told|claims?|claimed|suspect\w*|accus\w*|appears?|seems?|apparent\w*|likely|possibl\w+|perhaps|believ\w+|fears?|feared|expect\w*|warns?|finds?|found|suggests?|rumou?r\w*|charg\w+|denies|denied|plans?|wants?|hopes?|thinks?|considers?|considering|weighs?|eyes)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Distance();
}
