namespace FactCheck.Language.Attributions.Sources;

/// <summary>What takes a document's noun phrases apart, finds the persons who head them, and classes them.</summary>
internal sealed record PhraseReaders(SourcePhraseReader Phrases, NamedHeads Heads, SourceClassifier Classifier);
