using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions;

/// <summary>The stance of a cue in its place, where the verb alone does not say it.</summary>
internal static class Stances
{
    public static Stance Of(Document document, FoundRelation found)
    {
        var first = found.Content[^1].Start;
        var second = first + 1 < document.Tokens.Length ? document.Tokens[first + 1].Word : "";
        return document.Tokens[found.Cue.Head].Word switch
        {
            "declined" or "declines" or "declining" or "refused" or "refuses" or "refusing" =>
                second is "comment" or "say" or "discuss" or "answer" or "elaborate" or "speak" or "respond" or "be" or "give" or "provide" or "share" or "specify" or "identify" or "describe" or "confirm"
                    ? Stance.DeclinesComment
                    : Stance.Denies,
            _ => found.Cue.Stance,
        };
    }
}
