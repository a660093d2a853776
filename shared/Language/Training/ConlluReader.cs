using System.Globalization;
using FactCheck.Language.Syntax;

namespace FactCheck.Language.Training;

/// <summary>
/// Reads treebanks in CoNLL-U, the format of Universal Dependencies. Comments, the lines of multi-word tokens ("1-2") and empty nodes
/// ("8.1") are passed over: they say nothing about words that were written.
/// </summary>
internal static class ConlluReader
{
    private const int Columns = 10;

    public static List<TreebankSentence> Read(string path)
    {
        using var reader = File.OpenText(path);
        return Read(reader, Path.GetFileName(path));
    }

    /// <param name="reader">The file's text.</param>
    /// <param name="name">What to call the file in errors.</param>
    public static List<TreebankSentence> Read(TextReader reader, string name)
    {
        List<TreebankSentence> sentences = [];
        List<Row> rows = [];
        for (var number = 1; ; number++)
        {
            var line = reader.ReadLine();
            if (string.IsNullOrEmpty(line))
            {
                if (rows.Count > 0)
                {
                    sentences.Add(Sentence(rows, $"{name}, line {number}"));
                    rows.Clear();
                }
                if (line is null)
                {
                    return sentences;
                }
            }
            else if (line[0] != '#')
            {
                AddRow(rows, line.Split('\t'), $"{name}, line {number}");
            }
        }
    }

    private static void AddRow(List<Row> rows, string[] columns, string place)
    {
        if (columns.Length != Columns)
        {
            throw new InvalidDataException($"{place}: {columns.Length} columns, where CoNLL-U has {Columns}.");
        }
        if (columns[0].AsSpan().ContainsAny('-', '.'))
        {
            return;
        }
        var (form, lemma, tagName, relationName) = (columns[1], columns[2], columns[4], columns[7]);
        if (!Tags.Table.TryFind(tagName, out var tag))
        {
            throw new InvalidDataException($"{place}: the tag {tagName} is not one of the Penn Treebank's.");
        }
        if (!Relations.TryRead(relationName, out var relation))
        {
            throw new InvalidDataException($"{place}: the relation {relationName} is not one of Universal Dependencies.");
        }
        if (!int.TryParse(columns[6], NumberStyles.None, CultureInfo.InvariantCulture, out var head))
        {
            throw new InvalidDataException($"{place}: the head {columns[6]} is not a number.");
        }
        rows.Add(new Row(Normalise(form, tagName), lemma, tag, head - 1, relation));
    }

    private static TreebankSentence Sentence(List<Row> rows, string place)
    {
        if (rows.Exists(row => row.Head >= rows.Count))
        {
            throw new InvalidDataException($"{place}: a head lies outside the sentence that ends here.");
        }
        return new TreebankSentence(
            [.. rows.Select(row => row.Form)],
            [.. rows.Select(row => row.Lemma.ToLowerInvariant())],
            [.. rows.Select(row => row.Tag)],
            [.. rows.Select(row => row.Head)],
            [.. rows.Select(row => row.Relation)]);
    }

    /// <summary>Quote marks by what they do, which the tag tells; straight apostrophes; one form for each sort of dash.</summary>
    private static string Normalise(string form, string tag)
    {
        var isMark = form.AsSpan().Trim("\"“”‘’'`").IsEmpty;
        var isSingle = form is "'" or "‘" or "’" or "`";
        if (isMark && tag is "``" or "''")
        {
            return (isSingle, tag == "``") switch
            {
                (false, true) => SurfaceWord.OpenQuote,
                (false, false) => SurfaceWord.CloseQuote,
                (true, true) => SurfaceWord.OpenSingle,
                (true, false) => SurfaceWord.CloseSingle,
            };
        }
        return SurfaceWord.PlainForm(form) ?? form.Replace('’', '\'').Replace('‘', '\'');
    }

    private readonly record struct Row(string Form, string Lemma, byte Tag, int Head, byte Relation);
}
