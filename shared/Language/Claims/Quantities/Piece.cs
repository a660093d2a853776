namespace FactCheck.Language.Claims;

internal enum PieceForm
{
    Word,

    /// <summary>Digits, with their grouping commas and decimals, or one of ½, ¾ and the like.</summary>
    Number,

    /// <summary>A single character that is neither; or a whole address, in which no number counts anything.</summary>
    Mark,
}

/// <summary>A run of letters or digits, or one other character.</summary>
/// <param name="Start">Into the text.</param>
/// <param name="End">Exclusive.</param>
/// <param name="Form">Word, number or mark.</param>
/// <param name="IsGlued">No white space stands before it.</param>
internal readonly record struct Piece(int Start, int End, PieceForm Form, bool IsGlued);
