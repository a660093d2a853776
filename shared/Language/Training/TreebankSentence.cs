using FactCheck.Language.Syntax;

namespace FactCheck.Language.Training;

/// <summary>
/// A sentence that people analysed: its forms as <see cref="SurfaceWord"/> normalises them, lemmas in lower case, and of each word's head the
/// index in the sentence, -1 for the root.
/// </summary>
internal sealed class TreebankSentence(string[] forms, string[] lemmas, byte[] tags, int[] heads, byte[] relations)
{
    public string[] Forms => forms;

    public SurfaceWord[] Words { get; } = SurfaceWord.Sentence(forms);

    public string[] Lemmas => lemmas;

    public byte[] Tags => tags;

    public int[] Heads => heads;

    public byte[] Relations => relations;

    public int Length => forms.Length;
}
