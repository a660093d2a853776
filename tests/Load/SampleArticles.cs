using FactCheck.Testing;

namespace FactCheck.Load;

/// <summary>The seeds' articles over and over, each time as another article: some 900 words of agency copy.</summary>
internal sealed class SampleArticles(string run)
{
    private static readonly string[] Texts = [.. Seeds.Articles.Where(article => article.Text is not null).Select(article => article.Text!)];

    /// <summary>As the seeds have them.</summary>
    internal static IReadOnlyList<string> Originals => Texts;

    internal static double MeanWords => Texts.Average(text => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);

    internal object this[int number] => new
    {
        externalId = $"load-{run}-{number}",
        title = $"Load {number}",
        // Each is its own text: nothing may be answered from what is known.
        text = $"{Texts[number % Texts.Length]}\n\nRun {run}, article {number}.",
    };
}
