namespace FactCheck.Language.Claims;

/// <summary>Reads the cues of one statement in one pass over its words.</summary>
internal static class CueReader
{
    private const int ShortWords = 7;
    private const int LongWords = 24;

    public static IReadOnlySet<ClaimCue> Read(ReadOnlySpan<char> statement, IReadOnlyList<Quantity> quantities)
    {
        var cues = new HashSet<ClaimCue>();
        AddQuantities(quantities, cues);
        AddMarks(statement, cues);
        var words = 0;
        var names = 0;
        var verb = false;
        for (var i = 0; i < statement.Length;)
        {
            if (!char.IsLetter(statement[i]))
            {
                i++;
                continue;
            }
            var end = WordEnd(statement, i);
            var word = statement[i..end];
            foreach (var cue in CueWords.Of(word))
            {
                cues.Add(cue);
            }
            verb |= IsFinite(word);
            if (words == 0 && CueWords.OpensAnOrder(word))
            {
                cues.Add(ClaimCue.Imperative);
            }
            else if (words > 0 && char.IsUpper(word[0]) && !IsFirstPerson(word))
            {
                names++;
            }
            words++;
            i = end;
        }
        AddCounts(words, names, cues);
        if (!verb && !cues.Overlaps(Verbal))
        {
            cues.Add(ClaimCue.Verbless);
        }
        return cues;
    }

    private static readonly ClaimCue[] Verbal =
        [ClaimCue.PastTense, ClaimCue.PresentTense, ClaimCue.Future, ClaimCue.Norm, ClaimCue.Act, ClaimCue.Trend, ClaimCue.Position];

    private static void AddQuantities(IReadOnlyList<Quantity> quantities, HashSet<ClaimCue> cues)
    {
        var counted = 0;
        foreach (var quantity in quantities)
        {
            counted += quantity.Unit == "ordinal" ? 0 : 1;
            if (quantity.Unit is "percent" or "percentage points" or { Length: 3 } && quantity.Unit is var unit && (unit[0] == 'p' || char.IsUpper(unit[0])))
            {
                cues.Add(ClaimCue.MoneyOrPercent);
            }
        }
        if (counted > 0)
        {
            cues.Add(ClaimCue.Quantity);
        }
        if (counted > 1)
        {
            cues.Add(ClaimCue.SeveralQuantities);
        }
    }

    private static void AddMarks(ReadOnlySpan<char> statement, HashSet<ClaimCue> cues)
    {
        var end = statement.TrimEnd(" \"”’'");
        if (end.EndsWith("?"))
        {
            cues.Add(ClaimCue.Question);
        }
        if (end.EndsWith("!"))
        {
            cues.Add(ClaimCue.Exclamation);
        }
        for (var i = 0; i + 3 < statement.Length; i++)
        {
            if (statement[i] is '1' or '2' && statement[i + 1] is '9' or '0' && char.IsDigit(statement[i + 2]) && char.IsDigit(statement[i + 3]))
            {
                cues.Add(ClaimCue.Date);
                return;
            }
        }
    }

    private static void AddCounts(int words, int names, HashSet<ClaimCue> cues)
    {
        if (names > 0)
        {
            cues.Add(ClaimCue.Name);
        }
        if (names > 2)
        {
            cues.Add(ClaimCue.SeveralNames);
        }
        if (words < ShortWords)
        {
            cues.Add(ClaimCue.Short);
        }
        else if (words > LongWords)
        {
            cues.Add(ClaimCue.Long);
        }
    }

    /// <summary>A past form by its ending, or a verb that no list names by "'s", "'re", "'ve".</summary>
    private static bool IsFinite(ReadOnlySpan<char> word) =>
        (word.Length > 4 && word.EndsWith("ed") && char.IsLower(word[0]))
        || word.EndsWith("'s") || word.EndsWith("’s") || word.EndsWith("'re") || word.EndsWith("’re");

    private static bool IsFirstPerson(ReadOnlySpan<char> word) => word[0] == 'I' && (word.Length == 1 || word[1] is '\'' or '’');

    private static int WordEnd(ReadOnlySpan<char> text, int start)
    {
        var end = start + 1;
        while (end < text.Length && (char.IsLetter(text[end]) || (text[end] is '\'' or '’' or '-' && end + 1 < text.Length && char.IsLetter(text[end + 1]))))
        {
            end++;
        }
        return end;
    }
}
