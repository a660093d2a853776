using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace FactCheck.Language.Learning;

/// <summary>
/// Writes a model file: "FCLM", the version of this format, the kind of model and its own version, named sections, and a SHA-256 over
/// all that. Whole numbers are little-endian or variable-length (7 bits a byte); nothing in a file depends on the machine or the day.
/// </summary>
internal sealed class ModelWriter(string kind, int version)
{
    internal const byte FormatVersion = 1;

    private readonly List<(string Name, SectionWriter Content)> sections = [];

    internal static ReadOnlySpan<byte> Magic => "FCLM"u8;

    /// <summary>A section to fill; sections stand in the file in the order in which they were begun.</summary>
    public SectionWriter Section(string name)
    {
        if (sections.Exists(section => section.Name == name))
        {
            throw new ArgumentException($"The model already has a section {name}.", nameof(name));
        }
        var content = new SectionWriter();
        sections.Add((name, content));
        return content;
    }

    public byte[] ToArray()
    {
        var file = new SectionWriter();
        file.Bytes(Magic);
        file.Byte(FormatVersion);
        file.Text(kind);
        file.Number(version);
        file.Number(sections.Count);
        foreach (var (name, content) in sections)
        {
            file.Text(name);
            file.Number(content.Written.Length);
            file.Bytes(content.Written);
        }
        file.Bytes(SHA256.HashData(file.Written));
        return file.Written.ToArray();
    }
}

/// <summary>The bytes of one section, put down value by value and read back in the same order by <see cref="SectionReader"/>.</summary>
internal sealed class SectionWriter
{
    private byte[] buffer = new byte[256];
    private int length;

    public ReadOnlySpan<byte> Written => buffer.AsSpan(0, length);

    public void Byte(byte value) => Room(1)[0] = value;

    public void Bytes(ReadOnlySpan<byte> values) => values.CopyTo(Room(values.Length));

    /// <summary>Variable length: one byte up to 127, five at most.</summary>
    public void Number(uint value)
    {
        while (value >= 0x80)
        {
            Byte((byte)(value | 0x80));
            value >>= 7;
        }
        Byte((byte)value);
    }

    /// <summary>A number that is never negative.</summary>
    public void Number(int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        Number((uint)value);
    }

    public void Single(float value) => BinaryPrimitives.WriteSingleLittleEndian(Room(sizeof(float)), value);

    public void Half(Half value) => BinaryPrimitives.WriteHalfLittleEndian(Room(2), value);

    public void Text(string value)
    {
        Number(Encoding.UTF8.GetByteCount(value));
        Bytes(Encoding.UTF8.GetBytes(value));
    }

    public void Texts(IReadOnlyCollection<string> values)
    {
        Number(values.Count);
        foreach (var value in values)
        {
            Text(value);
        }
    }

    private Span<byte> Room(int size)
    {
        if (length + size > buffer.Length)
        {
            Array.Resize(ref buffer, Math.Max(buffer.Length * 2, length + size));
        }
        length += size;
        return buffer.AsSpan(length - size, size);
    }
}
