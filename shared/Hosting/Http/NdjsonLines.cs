using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;

namespace FactCheck.Hosting.Http;

/// <summary>Reads newline-delimited JSON line by line, as bytes, so that the parser sees broken UTF-8 as what it is.</summary>
public static class NdjsonLines
{
    private const int MaxLineBytes = 2 * 1024 * 1024;

    /// <summary>Lines without their end, empty ones left out; each is valid until the next is asked for.</summary>
    /// <exception cref="BadHttpRequestException">A line is longer than an article can be (413).</exception>
    public static async IAsyncEnumerable<ReadOnlyMemory<byte>> ReadAsync(PipeReader reader, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reader);
        while (true)
        {
            var read = await reader.ReadAsync(cancellationToken);
            var buffer = read.Buffer;
            try
            {
                while (TakeLine(ref buffer, read.IsCompleted) is { } line)
                {
                    if (line.Span.IndexOfAnyExcept(" \t\r"u8) >= 0)
                    {
                        yield return line;
                    }
                }

                if (buffer.Length > MaxLineBytes)
                {
                    throw new BadHttpRequestException("A line is longer than an article can be.", StatusCodes.Status413PayloadTooLarge);
                }
            }
            finally
            {
                // Also for whoever stops here, or the server could not read what is left of the request.
                reader.AdvanceTo(buffer.Start, buffer.End);
            }

            if (read.IsCompleted)
            {
                yield break;
            }
        }
    }

    private static ReadOnlyMemory<byte>? TakeLine(ref ReadOnlySequence<byte> buffer, bool isLast)
    {
        var end = buffer.PositionOf((byte)'\n');
        if (end is null && !(isLast && buffer.Length > 0))
        {
            return null;
        }

        var line = end is null ? buffer : buffer.Slice(0, end.Value);
        buffer = end is null ? buffer.Slice(buffer.End) : buffer.Slice(buffer.GetPosition(1, end.Value));
        return line.IsSingleSegment ? line.First : line.ToArray();
    }
}
