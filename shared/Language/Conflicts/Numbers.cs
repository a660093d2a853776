namespace FactCheck.Language.Conflicts;

/// <summary>Two claims that give the same quantity different numbers: "at least 11 people were killed", "16 people were killed".</summary>
internal static class Numbers
{
    // An article that has more numbers of one unit (delegates, percent) compares them: they differ because they are meant to.
    private const int MostOfAUnit = 6;

    public static IEnumerable<(Claim Claim, Conflict Conflict)> In(IReadOnlyList<Statement> statements)
    {
        var groups = statements
            .Where(statement => statement.Claim.Conditions.Count == 0)
            .SelectMany(statement => statement.Claim.Quantities.Where(NumberRange.IsComparable).Select(quantity => (Statement: statement, Quantity: quantity)))
            .GroupBy(number => (number.Quantity.Kind, NumberRange.UnitOf(number.Quantity)));
        foreach (var group in groups)
        {
            var numbers = group.Take(MostOfAUnit + 1).ToList();
            if (numbers.Count > MostOfAUnit)
            {
                continue;
            }
            foreach (var (one, i) in numbers.Select((number, i) => (number, i)))
            {
                foreach (var other in numbers.Skip(i + 1).Where(other => AreAtOdds(one, other)))
                {
                    yield return (one.Statement.Claim, Of(one.Quantity, other));
                    yield return (other.Statement.Claim, Of(other.Quantity, one));
                }
            }
        }
    }

    private static Conflict Of(Quantity here, (Statement Statement, Quantity Quantity) there) => new(
        ConflictKind.Number, MentionOf(here), MentionOf(there.Quantity), there.Statement.Source);

    internal static Mention MentionOf(Quantity quantity) => new(quantity.Start, quantity.End, quantity.Text);

    private static bool AreAtOdds((Statement Statement, Quantity Quantity) one, (Statement Statement, Quantity Quantity) other)
    {
        var (first, second) = (one.Statement, other.Statement);
        return first.Sentence != second.Sentence
            && NumberRange.AreAtOdds(one.Quantity, other.Quantity)
            && SameTime(one.Quantity.When?.Text, other.Quantity.When?.Text)
            && first.Wording.Shared(second.Wording) >= 3
            && first.Wording.Likeness(second.Wording) >= 0.5
            && first.Wording.Names.SetEquals(second.Wording.Names);
    }

    private static bool SameTime(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
