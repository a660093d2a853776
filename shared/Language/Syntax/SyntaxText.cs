using FactCheck.Language.Text;

namespace FactCheck.Language.Syntax;

/// <summary>
/// The tags and trees of a document as text, so that a step of the engine in another process need not parse again. Base64 of three parts for
/// each token: its tag and its relation, a byte each, and the distance to its head, zigzag and base 128 as in Protocol Buffers; 0 for a root.
/// Some four characters a token. The lemmas follow from words and tags.
/// </summary>
public static class SyntaxText
{
    public static string Write(DocumentSyntax syntax)
    {
        ArgumentNullException.ThrowIfNull(syntax);
        var bytes = new List<byte>(3 * syntax.Heads.Length);
        for (var i = 0; i < syntax.Heads.Length; i++)
        {
            bytes.Add(syntax.Tags[i]);
            bytes.Add(syntax.Relations[i]);
            WriteNumber(bytes, syntax.Heads[i] < 0 ? 0 : syntax.Heads[i] - i);
        }
        return Convert.ToBase64String(bytes.ToArray());
    }

    /// <returns>Null where it is not what <see cref="Write"/> makes of this document: the document is to be parsed instead.</returns>
    public static DocumentSyntax? Read(Document document, string text)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(text);
        var bytes = new byte[(text.Length * 3 / 4) + 3];
        return Convert.TryFromBase64String(text, bytes, out var length) && Read(document, bytes.AsSpan(0, length)) is { } syntax
            ? SyntaxModel.Shipped.AddLemmas(document, syntax)
            : null;
    }

    private static DocumentSyntax.Arrays? Read(Document document, ReadOnlySpan<byte> bytes)
    {
        var syntax = new DocumentSyntax.Arrays(document.Tokens.Length);
        foreach (var sentence in document.SentenceTokens)
        {
            for (var i = sentence.Start; i < sentence.End; i++)
            {
                if (bytes.Length < 3 || bytes[0] >= Tags.Table.Count || bytes[1] >= Relations.Table.Count)
                {
                    return null;
                }
                (syntax.Tags[i], syntax.Relations[i]) = (bytes[0], bytes[1]);
                bytes = bytes[2..];
                if (ReadNumber(ref bytes) is not { } distance)
                {
                    return null;
                }
                var head = i + (long)distance;
                if (head < sentence.Start || head >= sentence.End)
                {
                    return null;
                }
                syntax.Heads[i] = distance == 0 ? -1 : (int)head;
            }
        }
        return bytes.IsEmpty && AreTrees(syntax.Heads) ? syntax : null;
    }

    /// <summary>Whether each token comes to a root: who walks up a tree must not walk in a circle.</summary>
    private static bool AreTrees(int[] heads)
    {
        // By the token from which each was first seen.
        var seenFrom = new int[heads.Length];
        for (var start = 0; start < heads.Length; start++)
        {
            var token = start;
            for (; token >= 0 && seenFrom[token] == 0; token = heads[token])
            {
                seenFrom[token] = start + 1;
            }
            if (token >= 0 && seenFrom[token] == start + 1)
            {
                return false;
            }
        }
        return true;
    }

    private static void WriteNumber(List<byte> bytes, int number)
    {
        var rest = (uint)((number << 1) ^ (number >> 31));
        for (; rest > 127; rest >>= 7)
        {
            bytes.Add((byte)(rest | 128));
        }
        bytes.Add((byte)rest);
    }

    private static int? ReadNumber(ref ReadOnlySpan<byte> bytes)
    {
        uint number = 0;
        for (var (shift, i) = (0, 0); i < Math.Min(bytes.Length, 5); i++, shift += 7)
        {
            number |= (uint)(bytes[i] & 127) << shift;
            if (bytes[i] < 128)
            {
                bytes = bytes[(i + 1)..];
                return (int)(number >> 1) ^ -(int)(number & 1);
            }
        }
        return null;
    }
}
