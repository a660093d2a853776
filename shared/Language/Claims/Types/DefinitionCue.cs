using FactCheck.Language.Text;

namespace FactCheck.Language.Claims.Types;

/// <summary>What a word or a kind of thing is: "A tariff is a tax on imports", "means", "is defined as", "also known as".</summary>
internal static class DefinitionCue
{
    public static TokenRange At(ClaimView claim, int token)
    {
        if (claim.Relation(token) == "cop")
        {
            return claim.Word(token) is "is" or "are" && IsKind(claim, claim.Head(token)) ? ClaimView.One(token) : default;
        }
        if (!claim.IsVerb(token))
        {
            return default;
        }
        var lemma = claim.Lemma(token);
        var subject = claim.SubjectOf(token);
        if (TypeWords.Defining.Contains(lemma))
        {
            return claim.Tag(token) is "VBZ" or "VBP" && subject >= 0 && !IsPointer(claim, subject) && claim.Dependent(token, "obj", "ccomp", "xcomp") is >= 0 and var meaning && !claim.IsVerb(meaning) ? ClaimView.One(token) : default;
        }
        if (lemma is "refer" or "stand" && claim.Tag(token) is "VBZ" or "VBP" && claim.Complement(token, lemma == "refer" ? "to" : "for") >= 0)
        {
            return subject >= 0 && !claim.IsHuman(subject) && (lemma == "refer" || !claim.IsActor(subject) || IsAcronym(claim, subject)) ? ClaimView.Through(token, token + 1) : default;
        }
        if (!TypeWords.Called.Contains(lemma) || claim.Tag(token) != "VBN")
        {
            return default;
        }
        var isAs = claim.Word(token + 1) is "as" or "to" && lemma is "know" or "define" or "describe" || (lemma == "refer" && claim.Word(token + 1) == "to" && claim.Word(token + 2) == "as");
        var isPresent = claim.Auxiliary(token, "be") is >= 0 and var be ? claim.Word(be) is "is" or "are" : claim.Relation(token) is "acl" or "advcl" or "amod" or "conj";
        var isNamed = lemma is "call" or "term" && claim.Dependent(token, "obj", "xcomp") > token;
        return isPresent && (isAs || isNamed) ? claim.Word(token + 1) == "as" ? ClaimView.Through(token, token + 1) : ClaimView.One(token) : default;
    }

    /// <summary>"A gas that traps heat", "a tax on imports", said of something general: not of a person, and not of "the plan".</summary>
    private static bool IsKind(ClaimView claim, int predicate)
    {
        var subject = claim.SubjectOf(predicate);
        if (!claim.IsNoun(predicate) || claim.IsName(predicate) || subject < 0 || claim.Word(claim.Dependent(predicate, "det")) is not ("a" or "an" or "the" or "any"))
        {
            return IsPluralKind(claim, predicate, subject);
        }
        var isDescribed = claim.Dependent(predicate, "acl:relcl", "acl", "nmod") > predicate;
        return isDescribed && IsGeneral(claim, subject);
    }

    /// <summary>"Tariffs are taxes on imports".</summary>
    private static bool IsPluralKind(ClaimView claim, int predicate, int subject) =>
        claim.Tag(predicate) == "NNS" && subject >= 0 && claim.Tag(subject) == "NNS" && claim.Dependent(predicate, "det") < 0 && claim.Dependent(predicate, "acl:relcl", "acl", "nmod") > predicate && IsGeneral(claim, subject);

    private static bool IsGeneral(ClaimView claim, int subject)
    {
        var determiner = claim.Dependent(subject, "det", "nmod:poss", "nummod", "acl:relcl", "nmod");
        var isFree = determiner < 0 || claim.Word(determiner) is "a" or "an" or "any" || (claim.Word(determiner) == "the" && claim.Relation(determiner) == "det" && claim.IsCapitalised(subject));
        return isFree && !claim.IsHuman(subject) && claim.Tag(subject) is "NN" or "NNS" or "NNP" or "VBG" or "ADD" or "FW";
    }

    /// <summary>"That means trouble" says what follows, not what a word means.</summary>
    private static bool IsPointer(ClaimView claim, int subject) => claim.Word(subject) is "that" or "this" or "it" or "which" or "what" or "he" or "she" or "they" or "i" or "we" or "you" || claim.IsHuman(subject) || claim.Tag(subject) is "DT" or "WDT";

    private static bool IsAcronym(ClaimView claim, int token) => claim.Word(token).Length is >= 2 and <= 6 && claim.IsCapitalised(token);
}
