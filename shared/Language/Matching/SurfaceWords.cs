using System.Collections.Frozen;

namespace FactCheck.Language.Matching;

/// <summary>The runs of letters and digits of a text, one after the other, without a copy of any.</summary>
internal ref struct SurfaceWords(ReadOnlySpan<char> text, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> empty)
{
    private readonly ReadOnlySpan<char> text = text;
    private int end;

    public ReadOnlySpan<char> Current { get; private set; }

    /// <summary>"The" says nothing by itself.</summary>
    public readonly bool IsEmpty => empty.Contains(Current);

    public readonly bool IsNumber => !Current.ContainsAnyExceptInRange('0', '9');

    public bool MoveNext()
    {
        while (end < text.Length && !char.IsLetterOrDigit(text[end]))
        {
            end++;
        }
        var start = end;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }
        Current = text[start..end];
        return end > start;
    }
}
