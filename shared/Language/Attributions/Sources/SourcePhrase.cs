using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions.Sources;

/// <summary>How a noun phrase begins.</summary>
internal enum Determination
{
    Bare,
    Indefinite,
    Definite,

    /// <summary>"his", "Mr. Li's".</summary>
    Possessive,
}

/// <summary>A noun phrase taken apart: "two | American | officials | briefed on the talks".</summary>
/// <param name="Range">All of it.</param>
/// <param name="Head">The noun's token, or the last of a name.</param>
/// <param name="Modifiers">Between the determiner and the head.</param>
/// <param name="Description">What follows the head.</param>
/// <param name="Determination">How it begins.</param>
/// <param name="IsShare">"54 percent of", "most of": whether those who were asked are counted.</param>
/// <param name="IsSeveral">Whether a number or "several" says that they are more than one.</param>
internal sealed record SourcePhrase(
    TokenRange Range, int Head, TokenRange Modifiers, TokenRange Description, Determination Determination, bool IsShare, bool IsSeveral);
