using System.Text;

namespace FactCheck.Cli.Analyze;

/// <summary>Reads one article from a file, or from standard input for <c>-</c>.</summary>
internal static class ArticleFile
{
    public const string StandardInput = "-";

    /// <summary>Long reports have some 300 kB; beyond this it is no article.</summary>
    public const int MostBytes = 5_000_000;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="UnreadableArticleException">With a sentence that says why.</exception>
    public static async Task<string> ReadAsync(string name, Func<Stream> openStandardInput, CancellationToken cancellation)
    {
        var bytes = await ReadBytesAsync(name, openStandardInput, cancellation);
        var text = Decode(bytes);
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new UnreadableArticleException("there is no text in it.");
        }
        return text;
    }

    private static async Task<ReadOnlyMemory<byte>> ReadBytesAsync(string name, Func<Stream> openStandardInput, CancellationToken cancellation)
    {
        if (name != StandardInput && Directory.Exists(name))
        {
            throw new UnreadableArticleException("this is a folder; name the files in it.");
        }
        try
        {
            await using var stream = name == StandardInput ? openStandardInput() : File.OpenRead(name);
            var buffer = new byte[MostBytes + 1];
            var length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation);
            return length <= MostBytes
                ? buffer.AsMemory(0, length)
                : throw new UnreadableArticleException($"it is over {MostBytes / 1_000_000} MB, which no article is; split it.");
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UnreadableArticleException("there is no such file.", error);
        }
        catch (UnauthorizedAccessException error)
        {
            throw new UnreadableArticleException("it may not be read; check its permissions.", error);
        }
        catch (IOException error)
        {
            throw new UnreadableArticleException($"it could not be read: {error.Message}", error);
        }
    }

    private static string Decode(ReadOnlyMemory<byte> bytes)
    {
        var content = bytes.Span;
        if (content.StartsWith(Encoding.UTF8.Preamble))
        {
            content = content[Encoding.UTF8.Preamble.Length..];
        }
        if (IsBinary(content))
        {
            throw new UnreadableArticleException("it is binary, not text.");
        }
        try
        {
            return Strict.GetString(content);
        }
        catch (DecoderFallbackException error)
        {
            throw new UnreadableArticleException($"it is not UTF-8 (byte {error.Index + 1} cannot be read); convert it first.", error);
        }
    }

    /// <summary>A NUL anywhere, or more than one byte in ten a control character other than white space.</summary>
    private static bool IsBinary(ReadOnlySpan<byte> content)
    {
        if (content.Contains((byte)0))
        {
            return true;
        }
        var controls = 0;
        foreach (var b in content)
        {
            controls += b is < 0x20 and not (0x09 or 0x0A or 0x0C or 0x0D) or 0x7F ? 1 : 0;
        }
        return controls * 10 > content.Length;
    }
}
