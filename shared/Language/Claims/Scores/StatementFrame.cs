namespace FactCheck.Language.Claims.Scores;

/// <summary>The frame of a statement in small numbers, which are values of the cues Subject, Opening and Root: models hold them.</summary>
internal static class StatementFrame
{
    /// <summary>Who or what the subject is; 1 is for none.</summary>
    public static int SubjectSort(StatementWord word) => word.Word switch
    {
        "i" => 2,
        "we" => 3,
        "you" => 4,
        "he" or "she" => 5,
        "they" => 6,
        "it" => 7,
        "this" or "that" or "these" or "those" or "there" => 8,
        WordClasses.Entity => 9,
        _ when word.IsClass => 10,
        _ when word.Tag == "NNS" => 11,
        _ when word.Tag[0] == 'W' => 12,
        _ => 13,
    };

    /// <summary>With what sort of word a statement opens.</summary>
    public static int OpeningOf(StatementWord word) => word.Tag switch
    {
        "CC" => 2,
        "IN" => 3,
        "RB" => 4,
        "PRP" or "PRP$" => 5,
        "DT" => 6,
        ['N', ..] => 7,
        ['W', ..] => 8,
        ['V', ..] or "MD" => 9,
        "UH" => 10,
        _ when word.Word == "\"" => 11,
        _ => 1,
    };

    /// <summary>What form the root has.</summary>
    public static int RootSort(string tag) => tag switch
    {
        "VBD" => 2,
        "VBZ" or "VBP" => 3,
        "VBN" => 4,
        "VBG" => 5,
        "VB" => 6,
        ['J', ..] => 7,
        ['N', ..] => 8,
        _ => 1,
    };
}
