namespace FactCheck.Language.Text;

/// <summary>Lower-cased forms of one document, each held once: a text has some ten times fewer forms than tokens.</summary>
internal sealed class WordPool
{
    private const int LongestOnStack = 64;

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> forms =
        new HashSet<string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public string Intern(ReadOnlySpan<char> token)
    {
        Span<char> form = token.Length <= LongestOnStack ? stackalloc char[token.Length] : new char[token.Length];
        token.ToLowerInvariant(form);
        form.Replace('’', '\'');
        form.Replace('‘', '\'');
        if (forms.TryGetValue(form, out var known))
        {
            return known;
        }
        var word = form.ToString();
        forms.Set.Add(word);
        return word;
    }
}
