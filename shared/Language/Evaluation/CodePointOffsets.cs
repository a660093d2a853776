namespace FactCheck.Language.Evaluation;

/// <summary>Turns offsets that count code points, as brat's do, into UTF-16 code units; they differ only after an emoji or the like.</summary>
internal sealed class CodePointOffsets
{
    private readonly int[]? units;

    public CodePointOffsets(string text)
    {
        Text = text;
        if (text.AsSpan().ContainsAnyInRange('\uD800', '\uDBFF'))
        {
            units = [.. Units(text)];
        }
    }

    public string Text { get; }

    /// <summary>How many code points the text has.</summary>
    public int Count => units is null ? Text.Length : units.Length - 1;

    public int Unit(int codePoint) => units is null ? codePoint : units[codePoint];

    private static IEnumerable<int> Units(string text)
    {
        var unit = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            yield return unit;
            unit += rune.Utf16SequenceLength;
        }
        yield return text.Length;
    }
}
