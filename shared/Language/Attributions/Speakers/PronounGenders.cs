using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions.Speakers;

/// <summary>Reads a person's gender off the first pronoun after the name: "Cole said she".</summary>
internal sealed class PronounGenders(Document document)
{
    private const int Reach = 12;

    /// <summary>Unknown where another capitalised word or the sentence's end comes first.</summary>
    public Gender After(TokenRange name)
    {
        for (var i = name.End; i < document.Tokens.Length && i < name.End + Reach && document.Tokens[i].Sentence == document.Tokens[name.Start].Sentence; i++)
        {
            switch (document.Tokens[i].Word)
            {
                case "he" or "his" or "himself":
                    return Gender.Male;
                case "she" or "her" or "herself":
                    return Gender.Female;
            }
            if (char.IsUpper(document.Form(i)[0]))
            {
                return Gender.Unknown;
            }
        }
        return Gender.Unknown;
    }
}
