using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;

namespace FactCheck.Language.Attributions;

/// <summary>The inflected forms of the verbs in <c>cues.txt</c>.</summary>
internal static class CueLexicon
{
    private static readonly FrozenDictionary<string, ImmutableArray<CueVerb>> Forms = Read();

    /// <summary>The verbs that a word may be a form of, those with a particle first; empty for most words.</summary>
    public static ImmutableArray<CueVerb> Find(string word) => Forms.GetValueOrDefault(word, []);

    private static FrozenDictionary<string, ImmutableArray<CueVerb>> Read()
    {
        var forms = new Dictionary<string, List<CueVerb>>(StringComparer.Ordinal);
        foreach (var line in EmbeddedLines.Read("Attributions/cues.txt"))
        {
            ReadLine(line, forms);
        }
        return forms.ToFrozenDictionary(
            entry => entry.Key, entry => entry.Value.OrderByDescending(verb => verb.Particles.Length).ToImmutableArray());
    }

    private static void ReadLine(string line, Dictionary<string, List<CueVerb>> forms)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var kind = line[..colon].Split(' ');
        var stance = JsonSerializer.Deserialize<Stance>($"\"{kind[0]}\"", LanguageJson.Options);
        var frame = Enum.Parse<CueFrame>(kind[1], ignoreCase: true);
        foreach (var entry in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var words = entry.TrimEnd('*').Split('_');
            foreach (var (form, tense) in Inflection.Of(words[0]))
            {
                var isNoun = entry.EndsWith('*') && tense is VerbTense.Plain or VerbTense.Present;
                var verb = new CueVerb(words[0], [.. words[1..]], stance, frame, tense, isNoun);
                if (!forms.TryGetValue(form, out var verbs))
                {
                    forms[form] = verbs = [];
                }
                verbs.Add(verb);
            }
        }
    }
}

/// <summary>One form of one verb.</summary>
/// <param name="Lemma">The verb, without particles.</param>
/// <param name="Particles">Words that must follow ("out" of "point out").</param>
/// <param name="Stance">What the verb says of the speaker's attitude.</param>
/// <param name="Frame">How it takes source and content.</param>
/// <param name="Tense">Which form this is.</param>
/// <param name="IsMoreOftenNoun">Whether the form needs a verb's surroundings to count.</param>
internal sealed record CueVerb(
    string Lemma, ImmutableArray<string> Particles, Stance Stance, CueFrame Frame, VerbTense Tense, bool IsMoreOftenNoun)
{
    public bool IsSpeech => Frame is CueFrame.Say or CueFrame.Tell or CueFrame.Quote;
}
