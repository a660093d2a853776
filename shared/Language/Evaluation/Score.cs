namespace FactCheck.Language.Evaluation;

/// <summary>
/// Precision and recall from counts. The two sides are counted apart, since one marked item may be met by several found ones: precision
/// can then neither exceed 1 nor borrow from recall.
/// </summary>
/// <param name="Found">How many the system gave.</param>
/// <param name="Gold">How many a person marked.</param>
/// <param name="RightFound">How many of the found agree with a marked one.</param>
/// <param name="RightGold">How many of the marked agree with a found one.</param>
public readonly record struct Score(int Found, int Gold, int RightFound, int RightGold)
{
    /// <summary>Of items that were paired one to one.</summary>
    public Score(int found, int gold, int agreed)
        : this(found, gold, agreed, agreed)
    {
    }

    public double Precision => Found == 0 ? 0 : (double)RightFound / Found;

    public double Recall => Gold == 0 ? 0 : (double)RightGold / Gold;

    public double F1 => RightFound == 0 || RightGold == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public override string ToString() => $"{100 * F1:f1} (P {100 * Precision:f1} R {100 * Recall:f1})";

    internal Score Plus(Score other) =>
        new(Found + other.Found, Gold + other.Gold, RightFound + other.RightFound, RightGold + other.RightGold);
}

/// <summary>A mean that can be added up over articles.</summary>
public readonly record struct Mean(double Sum, int Count)
{
    public double Value => Count == 0 ? 0 : Sum / Count;

    internal Mean Plus(Mean other) => new(Sum + other.Sum, Count + other.Count);
}
