using FactCheck.Language.Syntax;
using FactCheck.Language.Text;
using static FactCheck.Language.Claims.Scores.StatementCue;

namespace FactCheck.Language.Claims.Scores;

/// <summary>The cues of one statement: how often each occurs, and where first. Shares are counted in tenths.</summary>
internal sealed class StatementCues
{
    private const int ManyTokens = 60;

    private static readonly StatementCue[] All = Enum.GetValues<StatementCue>();

    private readonly int[] counts = new int[All.Length + 1];
    private readonly int[] places = new int[All.Length + 1];
    private readonly Statement statement;

    private StatementCues(Statement statement)
    {
        this.statement = statement;
        Array.Fill(places, -1);
    }

    /// <summary>How many tokens stand within quotes.</summary>
    public int Quoted { get; private set; }

    /// <summary>The cues that are there, in order of their numbers, with how often and where first.</summary>
    public IEnumerable<(StatementCue Cue, int Count, int Place)> Shown =>
        from cue in All where counts[(int)cue] > 0 select (cue, counts[(int)cue], places[(int)cue]);

    public int this[StatementCue cue] => counts[(int)cue];

    public static StatementCues Of(Statement statement)
    {
        var cues = new StatementCues(statement);
        foreach (var word in statement.Words)
        {
            cues.ReadWord(word);
        }
        for (var token = statement.Tokens.Start; token < statement.Tokens.End; token++)
        {
            cues.ReadToken(token);
        }
        if (!statement.Tokens.IsEmpty)
        {
            cues.ReadRoot();
            cues.ReadShape();
        }
        return cues;
    }

    private void ReadWord(StatementWord word)
    {
        if (word.IsClass)
        {
            if (WordClasses.CueOf(word.Word) is { } cue)
            {
                Count(cue, word.Token);
            }
            return;
        }
        foreach (var cue in CueLexicon.Of(word.Lemma))
        {
            Count(cue, word.Token);
        }
        if (word.Lemma != word.Word)
        {
            foreach (var cue in CueLexicon.Of(word.Word))
            {
                Count(cue, word.Token);
            }
        }
        if (word.Word[0] == '\'' || word.Word == "n't")
        {
            Count(Contraction, word.Token);
        }
        if (word.Word.Length > 9)
        {
            Count(LongWords, word.Token);
        }
    }

    private void ReadToken(int token)
    {
        if (OfTag(statement.Syntax.TagName(token)) is { } cue)
        {
            Count(cue, token);
        }
        if (OfRelation(statement.Syntax.RelationName(token)) is { } relation)
        {
            Count(relation, token);
        }
        ReadModal(token);
        ReadMark(token, statement.Document.Tokens[token]);
    }

    private static StatementCue? OfTag(string tag) => tag switch
    {
        "JJR" or "RBR" => Comparative,
        "JJS" or "RBS" => Superlative,
        "VBD" => PastVerb,
        "VBZ" or "VBP" => PresentVerb,
        "VBG" or "VBN" => Participle,
        "WP" or "WRB" or "WDT" => QuestionWord,
        "EX" => Existential,
        _ => null,
    };

    private static StatementCue? OfRelation(string relation) => relation switch
    {
        "cop" => Copula,
        "aux:pass" => Passive,
        "ccomp" or "xcomp" or "advcl" => Subordinate,
        "acl:relcl" => Relative,
        _ => null,
    };

    private void ReadModal(int token)
    {
        var word = statement.Document.Tokens[token].Word;
        StatementCue? cue = word switch
        {
            "will" or "shall" or "'ll" or "wo" or "gonna" => Future,
            "would" or "could" or "might" or "may" or "'d" when statement.Syntax.TagName(token) == "MD" => Conditional,
            "should" or "must" or "ought" or "need" or "needs" or "let's" => Norm,
            "have" or "has" or "had" or "'ve" when statement.Syntax.RelationName(token) == "aux" => Perfect,
            "if" or "unless" or "whether" => StatementCue.Condition,
            _ => null,
        };
        if (cue is { } modal)
        {
            Count(modal, token);
        }
    }

    private void ReadMark(int token, Token mark)
    {
        var word = mark.Word;
        StatementCue? cue = word switch
        {
            _ when mark.Role != QuoteRole.None => Marks,
            "?" => Question,
            "!" => Exclamation,
            ":" or ";" => Colon,
            "..." or "…" or "—" or "–" or "--" => Dots,
            "(" or "[" => Brackets,
            _ when word[0] == '#' => Hashtag,
            _ => null,
        };
        if (cue is { } shown)
        {
            Count(shown, token);
        }
        if (mark.InQuote)
        {
            Count(InQuote, token);
        }
        var form = statement.Document.Form(token);
        if (form.Length > 3 && form.IndexOfAnyExceptInRange('A', 'Z') < 0)
        {
            Count(Capitals, token);
        }
    }

    /// <summary>What the subject is, what the verb is, and what the statement opens with.</summary>
    private void ReadRoot()
    {
        if (statement.Words.Count == 0)
        {
            return;
        }
        var first = statement.Words[0];
        if (first.Tag == "VB" || (first.Token == statement.Root && CueLexicon.OpensAnOrder(first.Lemma)))
        {
            Count(Order, first.Token);
        }
        Set(Opening, StatementFrame.OpeningOf(first), first.Token);
        var subject = SubjectOf(statement.Root);
        Set(StatementCue.Subject, subject < 0 ? 1 : StatementFrame.SubjectSort(statement.Words[statement.WordOf(subject)]), subject < 0 ? statement.Root : subject);
        Set(Root, StatementFrame.RootSort(statement.Syntax.TagName(statement.Root)), statement.Root);
    }

    private int SubjectOf(int root)
    {
        foreach (var token in statement.Syntax.DependentsOf(root))
        {
            if (statement.Syntax.RelationName(token).StartsWith("nsubj", StringComparison.Ordinal) && statement.WordOf(token) >= 0)
            {
                return token;
            }
        }
        return -1;
    }

    private void ReadShape()
    {
        var (length, verbs, adjectives, adverbs, nouns, names) = (0, 0, 0, 0, 0, 0);
        for (var token = statement.Tokens.Start; token < statement.Tokens.End; token++)
        {
            var tag = statement.Syntax.TagName(token);
            length += char.IsLetterOrDigit(statement.Document.Tokens[token].Word[0]) ? 1 : 0;
            verbs += tag is "VBD" or "VBZ" or "VBP" or "MD" ? 1 : 0;
            adjectives += tag[0] == 'J' ? 1 : 0;
            adverbs += tag.StartsWith("RB", StringComparison.Ordinal) ? 1 : 0;
            nouns += tag is "NN" or "NNS" ? 1 : 0;
            names += Tags.IsProperNoun(statement.Syntax.Tags[token]) ? 1 : 0;
        }
        var start = statement.Tokens.Start;
        Set(Length, 1 + (Math.Min(length, ManyTokens) / 5), start);
        Set(Verbless, verbs == 0 ? 1 : 0, start);
        Set(Adjectives, Tenths(adjectives), start);
        Set(Adverbs, Tenths(adverbs), start);
        Set(Nouns, Tenths(nouns), start);
        Set(Names, Tenths(names), start);
        Set(Evaluative, Tenths(2 * (this[Praise] + this[Blame] + this[Polemic] + this[Emotion] + this[Morals] + this[Drama] + this[Emphasis])), start);
        Set(Reported, Tenths(2 * (this[Reporting] + this[Procedure])), start);
        Quoted = this[InQuote];
        counts[(int)InQuote] = Quoted == 0 ? 0 : 1 + (Tenths(Quoted) / 4);

        int Tenths(int count) => length == 0 ? 0 : Math.Min(10, (int)Math.Ceiling(10.0 * count / length));
    }

    private void Count(StatementCue cue, int token)
    {
        counts[(int)cue]++;
        if (places[(int)cue] < 0)
        {
            places[(int)cue] = token;
        }
    }

    private void Set(StatementCue cue, int value, int token)
    {
        counts[(int)cue] = value;
        places[(int)cue] = token;
    }
}
