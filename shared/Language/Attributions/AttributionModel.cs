using FactCheck.Language.Attributions.Cues;
using FactCheck.Language.Attributions.Ranking;
using FactCheck.Language.Attributions.Roles;
using FactCheck.Language.Attributions.Verification;
using FactCheck.Language.Learning;
using FactCheck.Language.Syntax;
using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions;

/// <summary>
/// The trained models that find attributions, one after the other: cues in two passes, readings of each cue, the
/// ranker that chooses among them, and the verifier. They were trained on each other's output and ship in one file.
/// </summary>
internal sealed record AttributionModel(
    CuePriors Priors, LinearChain FirstCues, LinearChain SecondCues, LinearChain Roles, Ranker Ranker, LinearChain Verifier, float Threshold)
{
    public const string Kind = "attribution";
    public const int Version = 2;

    private static readonly Lazy<AttributionModel> Embedded = new(() => Read(ModelReader.Embedded(Kind, Kind, Version)));

    /// <summary>The model inside the assembly, loaded when it is first asked for.</summary>
    public static AttributionModel Shipped => Embedded.Value;

    public static AttributionModel Read(ModelReader model) => new(
        CuePriors.Read(model.Section("priors")),
        LinearChain.Read(model.Section("first cues"), CueStates.Shape),
        LinearChain.Read(model.Section("second cues"), CueStates.Shape),
        LinearChain.Read(model.Section("roles"), RoleStates.Shape),
        Ranker.Read(model.Section("ranker")),
        LinearChain.Read(model.Section("verifier"), RelationVerifier.Shape),
        model.Section("threshold").Single());

    public byte[] ToFile()
    {
        var model = new ModelWriter(Kind, Version);
        Priors.Write(model.Section("priors"));
        FirstCues.Write(model.Section("first cues"));
        SecondCues.Write(model.Section("second cues"));
        Roles.Write(model.Section("roles"));
        Ranker.Write(model.Section("ranker"));
        Verifier.Write(model.Section("verifier"));
        model.Section("threshold").Single(Threshold);
        return model.ToArray();
    }

    /// <summary>The relations of a document that are at least so probable, in order of their cues.</summary>
    public List<RelationSpans> Find(Document document, DocumentSyntax syntax, float leastProbability)
    {
        var view = new CueView(new TokenView(document, syntax), Priors);
        var cues = CueTagger.SecondPass(SecondCues, view, CueTagger.FirstPass(FirstCues, view));
        var relations = ReadingRanker.Choose(Ranker, view.Tokens, RoleTagger.Read(Roles, view.Tokens, cues));
        return RelationVerifier.Choose(relations, RelationVerifier.Verify(Verifier, view, relations), leastProbability);
    }

    /// <summary>The same, from the threshold that training chose.</summary>
    public List<RelationSpans> Find(Document document, DocumentSyntax syntax) => Find(document, syntax, Threshold);
}
