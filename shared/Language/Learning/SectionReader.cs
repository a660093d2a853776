using System.Buffers.Binary;
using System.Text;

namespace FactCheck.Language.Learning;

/// <summary>Takes values from a section in the order in which <see cref="SectionWriter"/> put them down.</summary>
internal sealed class SectionReader(string name, ReadOnlyMemory<byte> content)
{
    private int position;

    public byte Byte() => Take(1).Span[0];

    public ReadOnlyMemory<byte> Bytes(int count) => Take(count);

    /// <summary>Of variable length, see <see cref="SectionWriter.Number(uint)"/>.</summary>
    public uint Unsigned()
    {
        var value = 0u;
        for (var shift = 0; shift < 35; shift += 7)
        {
            var next = Byte();
            value |= (next & 0x7Fu) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
        throw new InvalidDataException($"{name} holds a number of more than 32 bits.");
    }

    /// <summary>A number that is never negative.</summary>
    public int Number()
    {
        var value = Unsigned();
        return value <= int.MaxValue ? (int)value : throw new InvalidDataException($"{name} holds the number {value} where a length stands.");
    }

    public float Single() => BinaryPrimitives.ReadSingleLittleEndian(Take(sizeof(float)).Span);

    public Half Half() => BinaryPrimitives.ReadHalfLittleEndian(Take(2).Span);

    public string Text() => Encoding.UTF8.GetString(Take(Number()).Span);

    public string[] Texts()
    {
        var count = Number();
        // A count that the bytes cannot hold must not reserve memory.
        if (count > content.Length - position)
        {
            throw CutShort();
        }
        var values = new string[count];
        for (var i = 0; i < count; i++)
        {
            values[i] = Text();
        }
        return values;
    }

    private ReadOnlyMemory<byte> Take(int count)
    {
        if (count < 0 || count > content.Length - position)
        {
            throw CutShort();
        }
        position += count;
        return content.Slice(position - count, count);
    }

    private InvalidDataException CutShort() => new($"{name} ends too early.");
}
