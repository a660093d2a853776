namespace FactCheck.Language.Claims.Scores;

/// <summary>
/// One word of a statement as the scores see it. What would date a model or make a name a claim is gone: numbers, dates, money and
/// names are classes ("MONEY", "YEAR", "ENTITY"), a run of names being one word.
/// </summary>
/// <param name="Word">Lower-cased, or the class.</param>
/// <param name="Lemma">The lemma, or the class.</param>
/// <param name="Tag">The part of speech.</param>
/// <param name="Token">The first token that it stands for.</param>
/// <param name="End">The token after the last.</param>
internal readonly record struct StatementWord(string Word, string Lemma, string Tag, int Token, int End)
{
    public bool IsClass => char.IsUpper(Word[0]);
}
