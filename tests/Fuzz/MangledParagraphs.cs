using System.Text;
using FactCheck.Testing;

namespace FactCheck.Fuzz;

/// <summary>Paragraphs of the seeds' articles with words left out, doubled, moved and put in: sentences that parse to what no sentence does. The same ones from the same <see cref="Random"/>.</summary>
internal sealed class MangledParagraphs(Random random)
{
    private const int MostChanges = 12;
    private const int MostWords = 8;
    private const int ShortestParagraph = 30;

    private static readonly string[] Paragraphs =
        [.. Seeds.Articles.SelectMany(article => article.Text?.Split('\n') ?? []).Where(paragraph => paragraph.Length >= ShortestParagraph)];

    private static readonly string[] OddWords =
    [
        "“", "”", "\"", "'", "’", ",", "—", "-", "(", ")", "]", ";", ":", ".", "?", "\n\n", "according", "to", "said", "say", "told", "warned", "that", "who", "which", "it", "he", "and", "as", "if", "not", "no", "3", "$", "%",
    ];

    internal byte[] Next()
    {
        List<string> words = [.. Pick(Paragraphs).Split(' ')];
        if (random.Next(3) == 0)
        {
            words.AddRange(Pick(Paragraphs).Split(' '));
        }

        for (var left = random.Next(1, MostChanges); left > 0 && words.Count > 2; left--)
        {
            Change(words);
        }

        return Encoding.UTF8.GetBytes(string.Join(' ', words));
    }

    private void Change(List<string> words)
    {
        var at = random.Next(words.Count);
        var length = Math.Min(random.Next(1, MostWords), words.Count - at);
        switch (random.Next(5))
        {
            case 0:
                words.RemoveRange(at, length);
                break;
            case 1:
                words.Insert(at, Pick(OddWords));
                break;
            case 2:
                var other = random.Next(words.Count);
                (words[at], words[other]) = (words[other], words[at]);
                break;
            case 3:
                words.InsertRange(random.Next(words.Count), words.GetRange(at, length));
                break;
            default:
                words[at] += Pick(OddWords);
                break;
        }
    }

    private string Pick(string[] from) => from[random.Next(from.Length)];
}
