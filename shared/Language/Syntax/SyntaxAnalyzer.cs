using FactCheck.Language.Text;

namespace FactCheck.Language.Syntax;

/// <summary>Tags, lemmas and dependency trees by the model that ships with the engine.</summary>
public static class SyntaxAnalyzer
{
    /// <summary>Takes time linear in the tokens and throws for no document; the first call loads the model.</summary>
    public static DocumentSyntax Analyze(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return SyntaxModel.Shipped.Analyze(document);
    }
}
