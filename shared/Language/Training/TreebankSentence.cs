using FactCheck.Language.Syntax;

namespace FactCheck.Language.Training;

/// <summary>
/// A sentence that people analysed: its forms as <see cref="SurfaceWord"/> normalises them, lemmas in lower case, and of each word's head the
/// index in the sentence, -1 for the root.
/// </summary>
internal sealed record TreebankSentence(string[] Forms, string[] Lemmas, byte[] Tags, int[] Heads, byte[] Relations)
{
    public SurfaceWord[] Words { get; } = [.. Forms.Select(SurfaceWord.Of)];

    public int Length => Forms.Length;
}
