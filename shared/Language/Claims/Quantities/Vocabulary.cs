using System.Collections.Frozen;

namespace FactCheck.Language.Claims;

/// <summary>A set of words, asked without regard to case and without cutting a string out of the text.</summary>
internal sealed class Vocabulary(string words)
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup =
        words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public bool Has(ReadOnlySpan<char> word) => lookup.Contains(word);
}
