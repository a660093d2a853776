using FactCheck.Language.Attributions.Sources;
using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions.Speakers;

/// <summary>Reads runs of capitalised words as persons' names with their titles.</summary>
internal sealed class NameReader(Document document)
{
    private const int LongestRun = 8;
    private const int LongestTitle = 14;

    /// <summary>"Tarrow Valley Water" is no person where the text writes "water" too.</summary>
    private readonly HashSet<string> commonNouns = document.Tokens.Where(token => char.IsLower(document.Text[token.Start])).Select(token => token.Word)
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>Every run that may be a person's name, in order of the text.</summary>
    public IEnumerable<PersonName> ReadAll()
    {
        for (var i = 0; i < document.Tokens.Length; i++)
        {
            if (!IsNamePart(i))
            {
                continue;
            }
            var start = i;
            while (i + 1 < document.Tokens.Length && IsNamePart(i + 1) && i - start < LongestRun
                && document.Tokens[i + 1].Sentence == document.Tokens[start].Sentence)
            {
                i++;
            }
            if (Read(start, i + 1) is { } name)
            {
                yield return name;
            }
        }
    }

    private string Word(int i) => i >= 0 && i < document.Tokens.Length ? document.Tokens[i].Word : "";

    private bool IsNamePart(int i)
    {
        var form = document.Form(i);
        return SourceLexicon.IsSurnameMay(document, i) || char.IsUpper(form[0]) && !WordClasses.Determiners.Contains(Word(i)) && !WordClasses.SubjectPronouns.Contains(Word(i))
            && !WordClasses.Prepositions.Contains(Word(i)) && !WordClasses.ClauseWords.Contains(Word(i)) && !WordClasses.Times.Contains(Word(i));
    }

    private PersonName? Read(int runStart, int end)
    {
        var start = runStart;
        for (var i = runStart; i < end; i++)
        {
            start = IsTitle(i) && i + 1 < end ? i + 1 : start;
        }
        if (start == runStart && end - start > 1 && FollowsOffice(runStart))
        {
            start++;
        }
        var range = new TokenRange(start, end);
        var title = TitleBefore(runStart, start) ?? TitleAfter(end);
        var gender = GenderOf(start);
        var hasCourtesy = start > runStart;
        if (Enumerable.Range(start, range.Length).Any(IsOrganisation) || (!hasCourtesy && range.Length > 1 && title is null && Word(runStart - 1) == "the"))
        {
            return null;
        }
        var isCertain = hasCourtesy || gender != Gender.Unknown || title is not null;
        return isCertain || !commonNouns.Contains(Word(end - 1)) ? Make(range, title, gender, isCertain) : null;
    }

    private PersonName Make(TokenRange range, string? title, Gender gender, bool isCertain)
    {
        var last = range.End - 1;
        while (last > range.Start && Word(last) is "jr." or "sr." or "iii" or "ii")
        {
            last--;
        }
        return new PersonName(range, document.MentionOf(range).Text, Word(last), title, gender, isCertain);
    }

    /// <summary>"Secretary of" before "State Mike Pompeo".</summary>
    private bool FollowsOffice(int i) =>
        Word(i - 1) is "of" or "for" && SourceLexicon.Roles.Contains(Word(i - 2)) && char.IsUpper(document.Form(i - 2)[0]);

    private bool IsPlainNoun(int i) =>
        i >= 0 && char.IsLower(document.Form(i)[0]) && !WordClasses.Determiners.Contains(Word(i)) && !WordClasses.Prepositions.Contains(Word(i))
        && !WordClasses.ClauseWords.Contains(Word(i)) && !WordClasses.Auxiliaries.Contains(Word(i)) && CueLexicon.Find(Word(i)).IsEmpty;

    private bool IsTitle(int i) => WordClasses.Titles.Contains(Word(i)) || SourceLexicon.Roles.Contains(Word(i));

    private bool IsOrganisation(int i) =>
        SourceLexicon.OrganisationNames.Contains(Word(i)) || SourceLexicon.MediaNames.Contains(Word(i)) || SourceLexicon.Places.Contains(Word(i))
        || SourceLexicon.PollNames.Contains(Word(i)) || SourceLexicon.Documents.Contains(Word(i))
        || (document.Tokens[i].Length > 1 && document.Form(i).IndexOfAnyInRange('a', 'z') < 0 && document.Form(i)[^1] != '.');

    private Gender GenderOf(int start) => Word(start - 1) switch
    {
        "mr." or "sir" or "lord" => Gender.Male,
        "mrs." or "ms." or "lady" or "dame" => Gender.Female,
        _ when SourceLexicon.MaleNames.Contains(Word(start)) => Gender.Male,
        _ when SourceLexicon.FemaleNames.Contains(Word(start)) => Gender.Female,
        _ => Gender.Unknown,
    };

    /// <summary>"Secretary of State" of "Secretary of State Mike Pompeo"; "campaign manager" of "campaign manager Robby Mook".</summary>
    private string? TitleBefore(int runStart, int nameStart)
    {
        var start = runStart;
        if (nameStart > runStart && FollowsOffice(runStart))
        {
            return Range(runStart - 2, nameStart);
        }
        while (start > 0 && runStart - start < 3 && SourceLexicon.Roles.Contains(Word(start - 1)) && char.IsLower(document.Form(start - 1)[0]))
        {
            start--;
        }
        if (start < runStart && IsPlainNoun(start - 1))
        {
            start--;
        }
        var isCourtesy = nameStart == runStart + 1 && Word(runStart) is "mr." or "mrs." or "ms." or "mx.";
        return start == nameStart || (isCourtesy && start == runStart) ? null : Range(start, isCourtesy ? runStart : nameStart);
    }

    /// <summary>"the chairman of the board" of "Jane Li, the chairman of the board, said".</summary>
    private string? TitleAfter(int end)
    {
        if (Word(end) != "," || end + 2 >= document.Tokens.Length || document.Tokens[end].InQuote)
        {
            return null;
        }
        for (var i = end + 1; i < document.Tokens.Length && i < end + LongestTitle && document.Tokens[i].Sentence == document.Tokens[end].Sentence; i++)
        {
            if (Word(i) is "," or "." or ";" or "—")
            {
                var start = end + 1 + (WordClasses.Determiners.Contains(Word(end + 1)) ? 1 : 0);
                return i > start && Enumerable.Range(start, i - start).Any(k => SourceLexicon.Roles.Contains(Word(k))) ? Range(start, i) : null;
            }
            if (WordClasses.Relatives.Contains(Word(i)) || (WordClasses.Auxiliaries.Contains(Word(i)) && Word(i) != "'s") || document.Tokens[i].Role != QuoteRole.None)
            {
                return null;
            }
        }
        return null;
    }

    private string? Range(int start, int end) => end > start ? document.MentionOf(new TokenRange(start, end)).Text : null;
}
