namespace FactCheck.Language.Claims.Scores;

/// <summary>What the features of a statement are weighed for. The numbers are labels of the model's table.</summary>
internal enum ClaimHead
{
    CheckWorthiness = 1,
    Verifiability = 2,

    /// <summary>For statements and news alike: the corpus is of news.</summary>
    Subjectivity = 3,
    NewsCheckWorthiness = 4,
    NewsVerifiability = 5,
}

/// <summary>A log-odds for each <see cref="ClaimHead"/>.</summary>
[System.Runtime.CompilerServices.InlineArray(Count)]
internal struct HeadLogits
{
    public const int Count = 6;

    private float first;

    public readonly float this[ClaimHead head] => this[(int)head];
}
