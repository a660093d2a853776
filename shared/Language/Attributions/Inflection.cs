using System.Collections.Frozen;

namespace FactCheck.Language.Attributions;

/// <summary>The forms of English verbs: by rule, with the irregular pasts listed.</summary>
internal static class Inflection
{
    /// <summary>Past and past participle.</summary>
    private static readonly FrozenDictionary<string, (string Past, string Participle)> Irregular =
        new Dictionary<string, (string, string)>(StringComparer.Ordinal)
        {
            ["say"] = ("said", "said"),
            ["tell"] = ("told", "told"),
            ["write"] = ("wrote", "written"),
            ["read"] = ("read", "read"),
            ["sing"] = ("sang", "sung"),
            ["snap"] = ("snapped", "snapped"),
            ["go"] = ("went", "gone"),
            ["begin"] = ("began", "begun"),
            ["shoot"] = ("shot", "shot"),
            ["nod"] = ("nodded", "nodded"),
            ["put"] = ("put", "put"),
            ["think"] = ("thought", "thought"),
            ["know"] = ("knew", "known"),
            ["feel"] = ("felt", "felt"),
            ["find"] = ("found", "found"),
            ["show"] = ("showed", "shown"),
            ["see"] = ("saw", "seen"),
            ["make"] = ("made", "made"),
            ["speak"] = ("spoke", "spoken"),
            ["seek"] = ("sought", "sought"),
            ["swear"] = ("swore", "sworn"),
            ["cast"] = ("cast", "cast"),
            ["beg"] = ("begged", "begged"),
            ["brag"] = ("bragged", "bragged"),
            ["blog"] = ("blogged", "blogged"),
            ["quip"] = ("quipped", "quipped"),
            ["admit"] = ("admitted", "admitted"),
            ["refer"] = ("referred", "referred"),
            ["prefer"] = ("preferred", "preferred"),
            ["regret"] = ("regretted", "regretted"),
            ["forecast"] = ("forecast", "forecast"),
            ["foresee"] = ("foresaw", "foreseen"),
            ["understand"] = ("understood", "understood"),
            ["slam"] = ("slammed", "slammed"),
            ["plan"] = ("planned", "planned"),
            ["fret"] = ("fretted", "fretted"),
            ["commit"] = ("committed", "committed"),
            ["rebut"] = ("rebutted", "rebutted"),
            ["dub"] = ("dubbed", "dubbed"),
        }.ToFrozenDictionary();

    public static IEnumerable<string> Of(string verb)
    {
        yield return verb;
        yield return WithS(verb);
        var regular = WithEd(verb);
        var (past, participle) = Irregular.GetValueOrDefault(verb, (regular, regular));
        yield return past;
        if (participle != past)
        {
            yield return participle;
        }
        yield return WithIng(verb, past);
    }

    private static string WithS(string verb) =>
        EndsInConsonantY(verb) ? verb[..^1] + "ies"
        : verb[^1] is 's' or 'x' or 'z' || verb.EndsWith("sh", StringComparison.Ordinal) || verb.EndsWith("ch", StringComparison.Ordinal)
            ? verb + "es"
            : verb + "s";

    private static string WithEd(string verb) =>
        EndsInConsonantY(verb) ? verb[..^1] + "ied" : verb[^1] == 'e' ? verb + "d" : verb + "ed";

    /// <summary>A consonant doubled before -ed is doubled before -ing.</summary>
    private static string WithIng(string verb, string past)
    {
        if (past.Length == verb.Length + 3 && past[verb.Length] == verb[^1])
        {
            return verb + verb[^1] + "ing";
        }
        return verb[^1] == 'e' && !verb.EndsWith("ee", StringComparison.Ordinal) ? verb[..^1] + "ing" : verb + "ing";
    }

    private static bool EndsInConsonantY(string verb) => verb[^1] == 'y' && !"aeiou".Contains(verb[^2], StringComparison.Ordinal);
}
