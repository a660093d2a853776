namespace FactCheck.Dashboard.Review.Deciding;

/// <summary>What needs words, or a second look, before it is done.</summary>
public enum Deed
{
    None,
    RequestChanges,
    Publish,
    Correct,
    Retract,
}
