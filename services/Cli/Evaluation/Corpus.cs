using System.Text;
using FactCheck.Language.Evaluation;

namespace FactCheck.Cli.Evaluation;

/// <summary>Marked articles in PolNeAR's layout: text/NAME.txt and attributions/NAME_ANNOTATOR.ann.</summary>
/// <param name="Name">The folder's, for titles.</param>
/// <param name="Articles">In order of their names.</param>
internal sealed record Corpus(string Name, IReadOnlyList<GoldArticle> Articles)
{
    private const string Texts = "text";
    private const string Annotations = "attributions";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="path">The folder, or PolNeAR's root, whose development articles are then taken.</param>
    /// <param name="allAnnotators">Each annotator's marks count as an article; otherwise those of the first by name.</param>
    /// <exception cref="FormatException">A sentence that names what is missing.</exception>
    public static Corpus Read(string path, bool allAnnotators)
    {
        var folder = Find(path);
        var files = Directory.GetFiles(Path.Combine(folder, Annotations), "*.ann").Order(StringComparer.Ordinal).ToArray();
        if (files.Length == 0)
        {
            throw new FormatException($"{Path.Combine(folder, Annotations)}: there is no .ann file in it.");
        }
        var chosen = files.Select(file => (Text: TextOf(folder, file), Annotations: file)).ToArray();
        var articles = (allAnnotators ? chosen : chosen.DistinctBy(file => file.Text)).Select(file => Read(file.Text, file.Annotations));
        return new Corpus(Path.GetFileName(folder), [.. articles]);
    }

    private static string Find(string path)
    {
        if (!Directory.Exists(path))
        {
            throw new FormatException($"{path}: there is no such folder.");
        }
        return new[] { "", "dev", Path.Combine("data", "dev") }.Select(below => Path.TrimEndingDirectorySeparator(Path.GetFullPath(Path.Combine(path, below))))
            .FirstOrDefault(folder => Directory.Exists(Path.Combine(folder, Texts)) && Directory.Exists(Path.Combine(folder, Annotations)))
            ?? throw new FormatException($"{path}: neither it nor its data/dev holds the folders {Texts}/ and {Annotations}/.");
    }

    /// <summary>The text that an .ann file marks: PolNeAR adds the annotator to the article's name, brat does not.</summary>
    private static string TextOf(string folder, string annotations)
    {
        var name = Path.GetFileNameWithoutExtension(annotations);
        var article = name.LastIndexOf('_') is > 0 and var end ? name[..end] : name;
        return new[] { article, name }.Select(candidate => Path.Combine(folder, Texts, candidate + ".txt")).FirstOrDefault(File.Exists)
            ?? throw new FormatException($"{annotations}: its text is missing: there is no {Path.Combine(folder, Texts, article + ".txt")}.");
    }

    private static GoldArticle Read(string text, string annotations) =>
        BratAnnotations.Parse(Path.GetFileNameWithoutExtension(text), ReadText(text), ReadText(annotations));

    private static string ReadText(string file)
    {
        try
        {
            return File.ReadAllText(file, Strict);
        }
        catch (DecoderFallbackException exception)
        {
            throw new FormatException($"{file}: it is not UTF-8.", exception);
        }
    }
}
