using FactCheck.Language.Matching;
using FactCheck.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Verdicts.Tests.Matching;

public sealed class StemTests(RunningVerdicts verdicts)
{
    private static readonly string[] Stems = ["tax", "hop", "cri", "relat", "gener", "commun", "happi", "control", "fluent", "y", "say", "buzz", "agree", "fall", "vot", "ski", "rapid", "luxuri", "psych", "bod"];

    private static readonly string[] Endings =
    [
        "", "s", "es", "ies", "ied", "ed", "ing", "eed", "eedly", "ingly", "edly", "ly", "li", "y", "e", "al", "ally", "ation", "ational", "ization", "izer", "fulness", "ousness", "iveness", "tional",
        "biliti", "lessly", "entli", "alism", "ality", "ously", "ivity", "fully", "ency", "ancy", "ably", "ogy", "ogi", "alize", "icate", "icity", "ative", "ical", "ness", "ful", "ement", "ance",
        "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "ity", "ous", "ive", "ize", "ion", "er", "ic", "ss", "us", "ying", "yed", "led", "ll",
    ];

    [Fact]
    public async Task Stems_as_PostgreSQL_does()
    {
        var seeded = Seeds.Articles.SelectMany(article => (article.Text ?? article.Html!).ToLowerInvariant().Split([.. " .,;:-'\"“”’()<>/\n"])).Where(word => word.All(char.IsAsciiLetterLower));
        string[] made = [.. Stems.SelectMany(stem => Endings.SelectMany(ending => Endings.Take(30).Select(second => stem + ending + second)))];
        string[] exceptions = [.. "skis skies dying lying tying idly gently ugly early only singly sky news howe atlas cosmos bias andes innings outing canning herring earring proceed exceeded succeeds".Split(' ')];
        var words = seeded.Concat(made).Concat(exceptions).Where(word => word.Length is > 0 and <= MatchWords.LongestWord).Distinct().ToArray();

        // An empty word has no stem there, and is no word here.
        var stems = await verdicts.InWorkspaceAsync(SampleArticle.NewId(), services => services.GetRequiredService<VerdictsDbContext>().Database
            .SqlQuery<string>($"""SELECT coalesce((ts_lexize('english_stem', word))[1], '') AS "Value" FROM unnest({words}) WITH ORDINALITY AS words (word, place) ORDER BY place""")
            .ToListAsync());

        var wrong = words.Zip(stems, (word, stem) => (word, ours: string.Concat(MatchWords.Of(word)), theirs: stem))
            .Where(pair => pair is not { ours: "" } and not { theirs: "" } && pair.ours != pair.theirs)
            .ToList();
        wrong.ShouldBeEmpty();
        words.Length.ShouldBeGreaterThan(20_000);
    }
}
