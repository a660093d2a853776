using System.Text.RegularExpressions;

namespace FactCheck.Language.Claims;

/// <summary>Whether a statement judges a person: an evaluating word, and a name, a title, or "he" or "she".</summary>
internal static partial class PersonJudgement
{
    public static bool IsIn(string statement) => Judgement().IsMatch(statement) && Person().IsMatch(statement);

    [GeneratedRegex(
        @"\b(?:great|wonderful|terrible|awful|horrible|disgraceful|shameful|ridiculous|absurd|outrageous|disastrous|fantastic|stupid|brilliant|nasty|pathetic|weak|coward(?:ly|ice)?|incompeten(?:t|ce)|unfit|reckless|dishonest|corrupt|arrogan(?:t|ce)|na[iï]ve|selfish|erratic|unhinged|unstable|dangerous|chaotic|foolish|disaster|disgrace|embarrassment|joke|bully|fool|liar|lies|lazy|clueless|hopeless|ineffective|untrustworthy|paranoid|volatile|toxic|vindictive|moody|ruthless|brave|honou?rable|talented|gifted|hard to work with|difficult to work with|over (?:his|her) head|out of (?:his|her) depth|lost (?:the )?(?:confidence|trust|respect)|no idea what)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Judgement();

    [GeneratedRegex(@"\b(?:[Hh]e|[Ss]he|[Hh]im|[Hh]is|[Hh]er|[Mm]r\.?|[Mm]rs\.?|[Mm]s\.?|Dr\.?|Sen\.?|Rep\.?|Gov\.?|(?:the )?(?:[Pp]resident|[Mm]inister|[Ss]enator|[Mm]ayor|[Gg]overnor|[Cc]hief|[Dd]irector|[Cc]andidate|[Ss]ecretary|[Cc]hairman|[Gg]eneral|boss|leader))\b|\b\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+\b|(?<=\b\w+\s)\p{Lu}\p{Ll}{2,}\b(?=\s(?:is|was|has|had)\b)")]
    private static partial Regex Person();
}
