using System.Collections.Frozen;

namespace FactCheck.Language.Attributions.Stances;

/// <summary>From a form of an English word to the words that it may be a form of.</summary>
internal static class WordForms
{
    private static readonly FrozenDictionary<string, string> Irregular = Read(
        "said=say told=tell wrote=write written=write spoke=speak spoken=speak sang=sing sung=sing shot=shoot thought=think knew=know known=know felt=feel found=find " +
        "shown=show saw=see seen=see made=make gave=give given=give took=take taken=take had=have has=have having=have went=go gone=go goes=go came=come got=get gotten=get " +
        "held=hold kept=keep left=leave put=put set=set sent=send brought=bring drew=draw drawn=draw swore=swear sworn=swear sought=seek began=begin begun=begin " +
        "understood=understand forgot=forget forgotten=forget chose=choose chosen=choose foresaw=foresee foreseen=foresee foretold=foretell bet=bet cast=cast " +
        "stood=stand withstood=withstand stuck=stick laid=lay lain=lie led=lead lost=lose meant=mean met=meet paid=pay read=read rose=rise ran=run sold=sell " +
        "stole=steal struck=strike taught=teach threw=throw thrown=throw tore=tear torn=tear won=win fought=fight heard=hear forecast=forecast broke=break broken=break " +
        "did=do done=do does=do was=be were=be been=be is=be are=be am=be being=be let=let rang=ring hit=hit grew=grow grown=grow became=become " +
        "forbade=forbid forbidden=forbid bore=bear borne=bear bade=bid bidden=bid sprang=spring lit=light upheld=uphold overthrew=overthrow withdrew=withdraw " +
        "fled=flee fell=fall beheld=behold dreamt=dream learnt=learn burnt=burn pled=plead women=woman men=man people=person");

    /// <summary>The form itself first; at most six.</summary>
    public static IReadOnlyList<string> Lemmas(string form)
    {
        var lemmas = new List<string>(6) { form };
        if (Irregular.TryGetValue(form, out var irregular))
        {
            lemmas.Add(irregular);
        }
        else if (EndsIn(form, "ies", 2) || EndsIn(form, "ied", 2))
        {
            lemmas.Add(form[..^3] + "y");
            lemmas.Add(form[..^1]);
        }
        else if (EndsIn(form, "ing", 2))
        {
            AddStems(lemmas, form[..^3]);
        }
        else if (EndsIn(form, "ed", 2))
        {
            AddStems(lemmas, form[..^2]);
        }
        else if (EndsIn(form, "s", 2) && form[^2] is not 's')
        {
            lemmas.Add(form[..^1]);
            if (EndsIn(form, "es", 2))
            {
                lemmas.Add(form[..^2]);
            }
        }
        return lemmas;
    }

    /// <summary>"argu" → argu, argue; "admitt" → admitt, admitte, admit</summary>
    private static void AddStems(List<string> lemmas, string stem)
    {
        lemmas.Add(stem);
        lemmas.Add(stem + "e");
        if (stem[^1] == stem[^2] && stem[^1] is not ('l' or 's' or 'f' or 'z') || EndsIn(stem, "ll", 2))
        {
            lemmas.Add(stem[..^1]);
        }
        if (stem[^1] == 'y')
        {
            lemmas.Add(stem[..^1] + "ie");
        }
    }

    private static bool EndsIn(string form, string ending, int stem) =>
        form.Length >= ending.Length + stem && form.EndsWith(ending, StringComparison.Ordinal);

    private static FrozenDictionary<string, string> Read(string pairs) =>
        pairs.Split(' ').Select(pair => pair.Split('=')).ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
}
