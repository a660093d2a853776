using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions;

/// <summary>"TRUMP: We will win." — a paragraph that opens with a name in capitals, or a full name, and a colon.</summary>
internal static class TranscriptCue
{
    private const int LongestName = 5;

    public static Cue? Find(Document document, TokenRange sentence)
    {
        var tokens = document.Tokens;
        var opensParagraph = sentence.Start == 0 || tokens[sentence.Start - 1].Paragraph != tokens[sentence.Start].Paragraph;
        if (!opensParagraph || sentence.Length < 2)
        {
            return null;
        }
        var isOneWord = tokens[sentence.Start + 1].Word == ":";
        for (var i = sentence.Start; i < sentence.End && i <= sentence.Start + LongestName; i++)
        {
            if (tokens[i].Word == ":")
            {
                return i > sentence.Start && i + 1 < sentence.End
                    ? new Cue(new TokenRange(i, i + 1), i, CueFrame.Colon, CueForm.Phrase, Stance.Neutral)
                    : null;
            }
            if (!IsNamePart(document, i, isOneWord))
            {
                return null;
            }
        }
        return null;
    }

    private static bool IsNamePart(Document document, int i, bool isOneWord)
    {
        var form = document.Form(i);
        if (!char.IsUpper(form[0]) || form.Length < 2)
        {
            return false;
        }
        return isOneWord ? form.IndexOfAnyInRange('a', 'z') < 0 : !WordClasses.Determiners.Contains(document.Tokens[i].Word);
    }
}
