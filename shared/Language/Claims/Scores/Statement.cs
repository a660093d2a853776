using FactCheck.Language.Syntax;
using FactCheck.Language.Text;
using TagTable = FactCheck.Language.Syntax.Tags;

namespace FactCheck.Language.Claims.Scores;

/// <summary>A stretch of a document, a sentence or less, as the scores see it.</summary>
internal sealed class Statement
{
    /// <summary>What a statement goes on with beyond this is not read: the bound keeps hostile texts cheap.</summary>
    public const int MostTokens = 512;

    private readonly int[] wordOfToken;

    public Statement(DocumentSyntax syntax, TokenRange tokens)
    {
        Syntax = syntax;
        Tokens = new TokenRange(tokens.Start, Math.Min(tokens.End, tokens.Start + MostTokens));
        wordOfToken = new int[Tokens.Length];
        Words = Read();
        Root = FindRoot();
    }

    public DocumentSyntax Syntax { get; }

    public TokenRange Tokens { get; }

    /// <summary>Without punctuation but for question and exclamation marks and quote marks.</summary>
    public IReadOnlyList<StatementWord> Words { get; }

    /// <summary>The token that the others depend on; -1 for no tokens.</summary>
    public int Root { get; }

    public Document Document => Syntax.Document;

    /// <summary>Index into <see cref="Words"/>; -1 for a token that is none, or lies outside.</summary>
    public int WordOf(int token) => Tokens.Contains(token) ? wordOfToken[token - Tokens.Start] : -1;

    /// <summary>The head within the stretch; -1 for a root, or where the head lies outside.</summary>
    public int HeadOf(int token) => Tokens.Contains(Syntax.Heads[token]) ? Syntax.Heads[token] : -1;

    private List<StatementWord> Read()
    {
        var words = new List<StatementWord>(Tokens.Length);
        for (var i = Tokens.Start; i < Tokens.End; i++)
        {
            var (word, tag) = (Document.Tokens[i].Word, Syntax.TagName(i));
            wordOfToken[i - Tokens.Start] = -1;
            var kind = ClassOf(i, word, tag);
            if (kind is null && !char.IsLetterOrDigit(word[0]) && !IsKept(i, ref word))
            {
                continue;
            }
            if (kind is not null && words.Count > 0 && words[^1].Word == kind && words[^1].End == i && kind is WordClasses.Entity or WordClasses.Money)
            {
                words[^1] = words[^1] with { End = i + 1 };
            }
            else
            {
                words.Add(new StatementWord(kind ?? word, kind ?? Syntax.Lemmas[i], tag, i, i + 1));
            }
            wordOfToken[i - Tokens.Start] = words.Count - 1;
        }
        return words;
    }

    /// <summary>A sign of money takes the number after it with it.</summary>
    private string? ClassOf(int i, string word, string tag)
    {
        if (tag == "$" || word is "$" or "€" or "£" || (i > Tokens.Start && char.IsAsciiDigit(word[0]) && Document.Tokens[i - 1].Word is "$" or "€" or "£"))
        {
            return WordClasses.Money;
        }
        var known = WordClasses.Of(word, tag);
        return known is null && Syntax.Tags[i] is var place && TagTable.IsProperNoun(place) ? WordClasses.Entity : known;
    }

    private bool IsKept(int i, ref string word)
    {
        if (Document.Tokens[i].Role != QuoteRole.None)
        {
            word = "\"";
            return true;
        }
        return word is "?" or "!" || word[0] is '\'' or '#';
    }

    private int FindRoot()
    {
        for (var i = Tokens.Start; i < Tokens.End; i++)
        {
            if (HeadOf(i) < 0 && Syntax.RelationName(i) != "punct")
            {
                return i;
            }
        }
        return Tokens.IsEmpty ? -1 : Tokens.Start;
    }
}
