using System.Text;

namespace FactCheck.Language.Evaluation.Matching;

/// <summary>
/// Reads tab-separated rows as spreadsheets write them: a field that begins with a quote mark ends with the next lone one, and may hold tabs and line
/// breaks. Files of texts have quote marks anywhere else, and they are text.
/// </summary>
internal static class TabSeparated
{
    public static List<string[]> Read(string text)
    {
        var (rows, row, field) = (new List<string[]>(), new List<string>(), new StringBuilder());
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (quoted && letter == '"')
            {
                quoted = i + 1 < text.Length && text[i + 1] == '"';
                i += quoted ? 1 : 0;
                field.Append(quoted ? "\"" : "");
            }
            else if (!quoted && letter == '"' && field.Length == 0)
            {
                quoted = true;
            }
            else if (!quoted && letter is '\t' or '\n')
            {
                row.Add(field.ToString());
                field.Clear();
                if (letter == '\n')
                {
                    rows.Add([.. row]);
                    row.Clear();
                }
            }
            else if (letter != '\r')
            {
                field.Append(letter);
            }
        }
        if (field.Length > 0 || row.Count > 0)
        {
            rows.Add([.. row, field.ToString()]);
        }
        return rows;
    }
}
