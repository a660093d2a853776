using System.Buffers.Binary;
using System.Text;

namespace FactCheck.Testing.Telemetry;

/// <summary>A message in the wire format of https://protobuf.dev/programming-guides/encoding, read as far as OTLP needs it.</summary>
internal readonly struct Protobuf(ReadOnlyMemory<byte> message)
{
    private const int Varint = 0;
    private const int Fixed64 = 1;
    private const int Bytes = 2;
    private const int Fixed32 = 5;

    private readonly record struct Field(int Number, int WireType, ReadOnlyMemory<byte> Content);

    /// <summary>Each message that stands in a field.</summary>
    internal IEnumerable<Protobuf> Messages(int field) => Fields().Where(one => one.Number == field && one.WireType == Bytes).Select(one => new Protobuf(one.Content));

    /// <summary>The text that a message is.</summary>
    internal string Text() => Encoding.UTF8.GetString(message.Span);

    /// <summary>The bytes that a message is, in hexadecimal digits.</summary>
    internal string Hex() => Convert.ToHexStringLower(message.Span);

    /// <summary>The number in a field; 0 where it is left out, as the format says.</summary>
    internal ulong Number(int field)
    {
        var found = Fields().LastOrDefault(one => one.Number == field);
        return found.WireType == Fixed64 && !found.Content.IsEmpty ? BinaryPrimitives.ReadUInt64LittleEndian(found.Content.Span) : VarintAt(found.Content, 0).Value;
    }

    private IEnumerable<Field> Fields()
    {
        for (var at = 0; at < message.Length;)
        {
            var (tag, begin) = VarintAt(message, at);
            var type = (int)(tag & 7);
            var (start, end) = type switch
            {
                Varint => (begin, VarintAt(message, begin).End),
                Fixed64 => (begin, begin + 8),
                Fixed32 => (begin, begin + 4),
                Bytes when VarintAt(message, begin) is var (length, after) => (after, after + (int)length),
                _ => throw new FormatException($"Wire type {type} is none of OTLP's."),
            };
            yield return new Field((int)(tag >> 3), type, message[start..end]);
            at = end;
        }
    }

    private static (ulong Value, int End) VarintAt(ReadOnlyMemory<byte> bytes, int at)
    {
        var value = 0UL;
        for (var shift = 0; at < bytes.Length; shift += 7)
        {
            var next = bytes.Span[at++];
            value |= (ulong)(next & 0x7F) << shift;
            if ((next & 0x80) == 0)
            {
                break;
            }
        }

        return (value, at);
    }
}
