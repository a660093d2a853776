using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions.Speakers;

/// <summary>Reads runs of capitalised words as persons' names with their titles.</summary>
internal sealed class NameReader(Document document)
{
    private const int LongestRun = 12;
    private const int LongestName = 5;
    private const int MostParticles = 3;

    private readonly NameWords words = new(document);
    private readonly Titles titles = new(document, new NameWords(document));

    /// <summary>Every run that may be a person's name, in order of the text; headlines in title case are left out, for they have no runs.</summary>
    public IEnumerable<PersonName> ReadAll()
    {
        foreach (var sentence in document.SentenceTokens)
        {
            if (Headlines.IsTitleCase(document, sentence))
            {
                continue;
            }
            for (var i = sentence.Start; i < sentence.End; i++)
            {
                if (!words.CanBeName(i))
                {
                    continue;
                }
                var end = EndOfRun(i, sentence.End);
                if (Read(i, end) is { } name)
                {
                    yield return name;
                }
                i = end - 1;
            }
        }
    }

    private int EndOfRun(int start, int limit)
    {
        var end = start + 1;
        while (end < limit && end - start < LongestRun)
        {
            if (words.CanBeName(end) || words.IsSuffix(end))
            {
                end++;
            }
            else if (AfterParticles(end, limit) is { } next)
            {
                end = next;
            }
            else if (words.Word(end) == "," && end + 1 < limit && words.IsSuffix(end + 1))
            {
                end += 2;
            }
            else
            {
                break;
            }
        }
        return end;
    }

    /// <summary>Past "de la Vega" and "-Hawkins"; null where no name goes on.</summary>
    private int? AfterParticles(int i, int limit)
    {
        var next = i;
        while (next < limit && next - i < MostParticles && (words.IsParticle(next) || words.IsHyphen(next)))
        {
            next++;
        }
        return next > i && next < limit && words.CanBeName(next) ? next + 1 : null;
    }

    private PersonName? Read(int runStart, int runEnd)
    {
        var coreEnd = runEnd;
        while (coreEnd > runStart + 1 && (words.IsSuffix(coreEnd - 1) || words.Word(coreEnd - 1) == ","))
        {
            coreEnd--;
        }
        var start = AfterTitles(runStart, coreEnd);
        var hasTitle = start > runStart;
        if (!hasTitle)
        {
            start = AfterQualifiers(runStart, coreEnd);
        }
        var hasQualifier = !hasTitle && start > runStart;
        var length = words.Parts(start, coreEnd).Count;
        if (length > LongestName || (hasQualifier && length == 1) || HasBodyWord(start, coreEnd))
        {
            return null;
        }
        var title = titles.Before(runStart, start) ?? titles.After(runEnd);
        var gender = GenderOf(start, length, title);
        var isCertain = hasTitle || title is not null || titles.FollowsTrade(runStart) || words.IsGiven(start) || IsAge(runEnd)
            || (length > 1 && (runEnd > coreEnd || Enumerable.Range(start, length - 1).Any(words.IsInitial)));
        return isCertain || (!NameWords.IsBrand(document.Form(coreEnd - 1)) && CanBePerson(runStart, start, coreEnd)) ? Make(start, coreEnd, runEnd, title, gender, isCertain) : null;
    }

    /// <summary>Past "Florida Gov." and "Former secretary of State"; the start where there is no title.</summary>
    private int AfterTitles(int runStart, int end)
    {
        var start = runStart;
        for (var i = runStart; i + 1 < end; i++)
        {
            if (words.IsCourtesy(i) || (words.IsOffice(i) && !(words.IsGiven(i) && i == start)))
            {
                start = i + 1;
            }
        }
        return start == runStart && end - start > 1 && titles.FollowsOffice(runStart) ? start + 1 : start;
    }

    /// <summary>Past "Texas Republican", and past anything before a common given name.</summary>
    private int AfterQualifiers(int runStart, int end)
    {
        var start = runStart;
        while (start + 1 < end && !words.IsGiven(start) && (words.IsQualifier(start) || words.IsBodyWord(start)))
        {
            start++;
        }
        for (var i = start + 1; i + 1 < end; i++)
        {
            if (words.IsGiven(i) && !words.IsGiven(start) && !Enumerable.Range(start, i - start).All(k => words.IsInitial(k) || words.IsParticle(k)))
            {
                return i;
            }
        }
        return start;
    }

    private bool HasBodyWord(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (words.IsGiven(i) && i < end - 1)
            {
                continue;
            }
            var isSurname = i == end - 1 && end - start > 1 && words.IsGiven(start) && !words.IsParty(i);
            if (!isSurname && (words.IsBodyWord(i) || (words.IsQualifier(i) && !words.IsGiven(i) && !words.IsInitial(i))))
            {
                return true;
            }
            if (isSurname && end - start > 2 && words.IsBodyWord(i) && !words.IsInitial(i - 1))
            {
                return true;
            }
        }
        return false;
    }

    private bool CanBePerson(int runStart, int start, int end) =>
        !(end - start == 1 && (words.IsSourceNoun(start) || IsPlaceOfBody(start))) && !words.IsHyphen(runStart - 1) && !words.IsHyphen(end) && words.Word(runStart - 1) != "the" && !words.IsWrittenSmallElsewhere(end - 1) && !(end - start == 1 && OpensSentence(start) && IsLikelyWord(start));

    /// <summary>"Tarrow" of "the University of Tarrow"</summary>
    private bool IsPlaceOfBody(int i) => i > 1 && words.Word(i - 1) == "of" && words.IsCapital(i - 2) && words.IsBodyWord(i - 2);

    private bool OpensSentence(int i) => document.SentenceTokens[document.Tokens[i].Sentence].Start == i || document.Tokens[i - 1].Role is QuoteRole.Open or QuoteRole.Reopen;

    private bool IsLikelyWord(int i) =>
        words.IsWrittenSmallElsewhere(i) || WordClasses.IsAdverb(words.Word(i)) || words.Word(i).EndsWith("ing", StringComparison.Ordinal) || words.Word(i).EndsWith("ed", StringComparison.Ordinal);

    /// <summary>", 52,"</summary>
    private bool IsAge(int end) =>
        words.Word(end) == "," && words.Word(end + 1) is { Length: 2 } age && char.IsAsciiDigit(age[0]) && char.IsAsciiDigit(age[1]);

    private PersonName Make(int start, int coreEnd, int runEnd, string? title, Gender gender, bool isCertain)
    {
        var parts = words.Parts(start, coreEnd);
        var suffix = runEnd > coreEnd ? words.Word(runEnd - 1) : null;
        var first = start;
        while (start - first < MostParticles && first > 0 && words.IsParticle(first - 1) && document.Tokens[first - 1].Sentence == document.Tokens[start].Sentence)
        {
            first--;
        }
        return new PersonName(new TokenRange(first, runEnd), parts, suffix, title, gender, isCertain);
    }

    /// <summary>A lone "Clinton" or "Kelly" is a surname, whatever given name it also is.</summary>
    private Gender GenderOf(int start, int length, string? title)
    {
        var byCourtesy = words.Word(start - 1) switch
        {
            "mr." or "mr" or "sir" or "lord" => Gender.Male,
            "mrs." or "ms." or "mrs" or "ms" or "miss" or "lady" or "dame" => Gender.Female,
            _ => Gender.Unknown,
        };
        var byName = byCourtesy == Gender.Unknown && length > 1 ? GivenNames.GenderOf(words.Word(start)) : byCourtesy;
        return byName != Gender.Unknown || title is null
            ? byName
            : title.Split(' ').Select(word => GivenNames.GenderOfRole(word.ToLowerInvariant())).FirstOrDefault(gender => gender != Gender.Unknown);
    }
}
