using System.Text;

namespace FactCheck.EndToEnd.Tests;

/// <summary>A piece of a trace, as opentelemetry/proto/trace/v1/trace.proto writes it; the field numbers below are that file's.</summary>
internal sealed record ReceivedSpan(string Service, string TraceId, string Name)
{
    internal static IEnumerable<ReceivedSpan> ReadAll(byte[] request)
    {
        foreach (var resourceSpans in Protobuf.Fields(request, 1))
        {
            var service = Protobuf.Fields(resourceSpans, 1)
                .SelectMany(resource => Protobuf.Fields(resource, 1))
                .Where(attribute => Text(attribute, 1) == "service.name")
                .Select(attribute => Protobuf.Fields(attribute, 2).Select(value => Text(value, 1)).First())
                .First();
            foreach (var span in Protobuf.Fields(resourceSpans, 2).SelectMany(scope => Protobuf.Fields(scope, 2)))
            {
                yield return new ReceivedSpan(service, Convert.ToHexStringLower(Protobuf.Fields(span, 1).First().Span), Text(span, 5));
            }
        }
    }

    private static string Text(ReadOnlyMemory<byte> message, int field) => Encoding.UTF8.GetString(Protobuf.Fields(message, field).First().Span);
}

/// <summary>What was measured (metrics.proto).</summary>
internal static class MeterNames
{
    internal static IEnumerable<string> ReadAll(byte[] request) =>
        Protobuf.Fields(request, 1)
            .SelectMany(resource => Protobuf.Fields(resource, 2))
            .SelectMany(scope => Protobuf.Fields(scope, 2))
            .Select(metric => Encoding.UTF8.GetString(Protobuf.Fields(metric, 1).First().Span));
}

/// <summary>As much of https://protobuf.dev/programming-guides/encoding as it takes to find the fields that hold bytes.</summary>
internal static class Protobuf
{
    internal static IEnumerable<ReadOnlyMemory<byte>> Fields(ReadOnlyMemory<byte> message, int wanted)
    {
        for (var at = 0; at < message.Length;)
        {
            var tag = Varint(message, ref at);
            var length = (tag & 7) switch
            {
                0 => Skipped(message, at),
                1 => 8,
                5 => 4,
                2 => (int)Varint(message, ref at),
                var kind => throw new FormatException($"Wire type {kind} is none of OTLP's."),
            };
            if ((tag & 7) == 2 && (int)(tag >> 3) == wanted)
            {
                yield return message.Slice(at, length);
            }

            at += length;
        }
    }

    private static int Skipped(ReadOnlyMemory<byte> message, int at)
    {
        var end = at;
        Varint(message, ref end);
        return end - at;
    }

    private static ulong Varint(ReadOnlyMemory<byte> message, ref int at)
    {
        var value = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var next = message.Span[at++];
            value |= (ulong)(next & 0x7F) << shift;
            if ((next & 0x80) == 0)
            {
                return value;
            }
        }
    }
}
