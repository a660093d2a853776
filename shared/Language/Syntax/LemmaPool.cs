namespace FactCheck.Language.Syntax;

/// <summary>The lemmas of one document, each worked out and held once.</summary>
internal sealed class LemmaPool(Lemmatizer lemmatizer)
{
    private readonly Dictionary<(string Word, byte Tag), string> lemmas = [];

    public string LemmaOf(string word, byte tag)
    {
        if (!lemmas.TryGetValue((word, tag), out var lemma))
        {
            lemma = lemmatizer.LemmaOf(word, tag);
            lemmas.Add((word, tag), lemma);
        }
        return lemma;
    }
}
