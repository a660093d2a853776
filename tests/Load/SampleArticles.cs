using System.Text;
using FactCheck.Testing;

namespace FactCheck.Load;

/// <summary>The seeds' articles over and over, each time as another article: some 900 words of agency copy.</summary>
internal sealed class SampleArticles(string run)
{
    private static readonly string[] Texts = [.. Seeds.Articles.Where(article => article.Text is not null).Select(article => article.Text!)];

    /// <summary>As the seeds have them.</summary>
    internal static IReadOnlyList<string> Originals => Texts;

    internal static double MeanWords => Texts.Average(text => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);

    /// <summary>Of a run that none was before.</summary>
    internal static SampleArticles New() => new(Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString("N")[..12]);

    /// <summary>One after the other, from the first again after the last, to so many words.</summary>
    internal static string OfLength(int words)
    {
        var text = new StringBuilder();
        for (var (number, left) = (0, words); left > 0; number++)
        {
            foreach (var paragraph in Texts[number % Texts.Length].Split('\n').TakeWhile(_ => left > 0))
            {
                var some = paragraph.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
                text.AppendJoin(' ', some.Take(left)).Append('\n');
                left -= some.Length;
            }
        }

        return text.ToString();
    }

    internal object this[int number] => new
    {
        externalId = $"load-{run}-{number}",
        title = $"Load {number}",
        // Each is its own text: nothing may be answered from what is known.
        text = $"{Texts[number % Texts.Length]}\n\nRun {run}, article {number}.",
    };
}
