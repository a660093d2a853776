using System.Collections.Frozen;

namespace FactCheck.Language.Claims;

/// <summary>The closed word lists behind the cues; a word may stand for several cues.</summary>
internal static class CueWords
{
    private static readonly FrozenDictionary<string, ClaimCue[]> Cues = Build(
        (ClaimCue.Date, "january february march april june july august september october november december yesterday ago since decade decades century year years month months"),
        (ClaimCue.Comparison, "than more less fewer higher lower larger smaller greater bigger worse better compared unlike versus twice outnumber outnumbered exceed exceeds exceeded"),
        (ClaimCue.Superlative, "most least largest biggest highest lowest worst best smallest longest fastest oldest first last only record unprecedented ever"),
        (ClaimCue.Trend, "rose rise rises rising fell fall falls falling grew grow grows growing increased increase increases increasing decreased decrease decreases declined decline declines declining dropped drop drops dropping soared surged plunged tumbled shrank shrunk climbed slumped doubled tripled halved gained gone slowed widened narrowed"),
        (ClaimCue.Cause, "because caused cause causes due led leads resulted result results triggered prompted thanks attributable fuelled fueled driven consequence forced"),
        (ClaimCue.Law, "law laws bill act statute statutes regulation regulations rule rules constitution constitutional legal illegal legislation ban bans banned requires require required prohibits prohibited allows treaty court ruling ruled amendment"),
        (ClaimCue.Act, "killed died arrested charged convicted sentenced signed passed vetoed voted approved rejected won lost built created spent cut raised closed opened bought sold hired fired invaded attacked bombed launched met announced released elected appointed resigned sued settled paid sent gave took made left began ended introduced proposed received admitted lied stole leaked destroyed seized deported withdrew wrote sponsored balanced"),
        (ClaimCue.Position, "supports support supported opposes oppose opposed opposition favors favours favored endorsed endorses backs backed rejects voted promised pledged vowed denied denies refused refuses agreed called criticized criticised accused wants wanted"),
        (ClaimCue.PastTense, "was were had did been went came saw said told got became"),
        (ClaimCue.PresentTense, "is are has have does do"),
        (ClaimCue.Future, "will won't shall gonna tomorrow expects expected forecast forecasts projected projects plans planned"),
        (ClaimCue.ThirdPerson, "he she they his her their him them it its"),
        (ClaimCue.FirstPerson, "i i'm i've i'd i'll me my mine myself"),
        (ClaimCue.FirstPersonPlural, "we we're we've we'd we'll us our ours ourselves"),
        (ClaimCue.SecondPerson, "you you're you've your yours yourself"),
        (ClaimCue.Quantifier, "many every all none majority several both half most nobody everyone millions thousands hundreds average rate number percentage"),
        (ClaimCue.PublicMatter, "jobs job taxes tax deficit debt trade unemployment economy economic budget wages income poverty health insurance crime border immigrants immigration oil energy gas emissions climate troops soldiers military war nuclear weapons missiles police schools students election votes voters hospital hospitals patients vaccine virus disease companies company government federal administration program programs spending funding study report"),
        (ClaimCue.Negation, "not no never n't don't didn't doesn't isn't wasn't aren't weren't can't couldn't won't wouldn't hasn't haven't without nobody nothing neither nor"),
        (ClaimCue.Belief, "think thinks believe believes guess suppose opinion view sure mean hope hopes wish doubt feel feels"),
        (ClaimCue.Feeling, "proud glad happy sorry honored honoured grateful delighted thrilled excited disappointed sad love loved hate afraid pleased concerned worried"),
        (ClaimCue.Norm, "should must ought need needs let's shouldn't deserve deserves"),
        (ClaimCue.Condition, "if unless whether would could might may"),
        (ClaimCue.Courtesy, "thank welcome please congratulations hello goodbye bless gentlemen ladies evening sir ma'am"),
        (ClaimCue.Opinion, "great wonderful terrible awful horrible disgraceful shameful beautiful ridiculous absurd outrageous disastrous fantastic tremendous amazing incredible stupid brilliant ugly nasty pathetic weak strong important fair unfair wrong right good bad coward cowardly incompetent unfit reckless dishonest arrogant naive selfish erratic unhinged dangerous chaotic foolish disaster disgrace embarrassment shame mess joke bully fool liar"),
        (ClaimCue.Definition, "means defined definition called known"));

    private static readonly FrozenDictionary<string, ClaimCue[]>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Cues.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Verbs that open an order or a menu entry ("Read more", "Subscribe").</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Orders = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "read", "click", "subscribe", "sign", "follow", "share", "watch", "see", "listen", "join", "let", "look", "remember", "imagine", "consider", "get",
        "download", "register", "log", "don't", "ask", "tell", "give", "take", "please", "make", "go", "come", "stop", "vote", "help", "keep").GetAlternateLookup<ReadOnlySpan<char>>();

    public static ReadOnlySpan<ClaimCue> Of(ReadOnlySpan<char> word) => Lookup.TryGetValue(word, out var cues) ? cues : [];

    public static bool OpensAnOrder(ReadOnlySpan<char> word) => Orders.Contains(word);

    private static FrozenDictionary<string, ClaimCue[]> Build(params (ClaimCue Cue, string Words)[] lists) =>
        lists.SelectMany(list => list.Words.Split(' ').Select(word => (word, list.Cue)))
            .GroupBy(entry => entry.word, entry => entry.Cue, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(group => group.Key, group => group.Distinct().ToArray(), StringComparer.OrdinalIgnoreCase);
}
