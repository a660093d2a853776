using System.Security.Cryptography;

namespace FactCheck.Language.Learning;

/// <summary>
/// Reads what <see cref="ModelWriter"/> wrote. A file that is no model, of another kind or version, cut short or altered is refused
/// with an <see cref="InvalidDataException"/> that says which.
/// </summary>
internal sealed class ModelReader
{
    private readonly string name;
    private readonly Dictionary<string, ReadOnlyMemory<byte>> sections = new(StringComparer.Ordinal);

    /// <param name="name">What to call the file in errors.</param>
    /// <param name="file">All of the file.</param>
    /// <param name="kind">What the caller can read: a file of another kind is refused.</param>
    /// <param name="version">The version of that kind that the caller can read.</param>
    public ModelReader(string name, byte[] file, string kind, int version)
    {
        this.name = name;
        var hashed = file.Length - SHA256.HashSizeInBytes;
        if (hashed < ModelWriter.Magic.Length + 1 || !file.AsSpan().StartsWith(ModelWriter.Magic))
        {
            throw Unreadable("is not a FactCheck model");
        }
        var header = new SectionReader(name, file.AsMemory(0, hashed));
        header.Bytes(ModelWriter.Magic.Length);
        var format = header.Byte();
        if (format != ModelWriter.FormatVersion)
        {
            throw Unreadable($"has format {format}; this engine reads format {ModelWriter.FormatVersion}");
        }
        if (!SHA256.HashData(file.AsSpan(0, hashed)).AsSpan().SequenceEqual(file.AsSpan(hashed)))
        {
            throw Unreadable("is damaged: its checksum does not match its content");
        }
        var (actualKind, actualVersion) = (header.Text(), header.Number());
        if (actualKind != kind || actualVersion != version)
        {
            throw Unreadable($"is a model {actualKind} {actualVersion}; wanted is {kind} {version}");
        }
        for (var left = header.Number(); left > 0; left--)
        {
            sections.Add(header.Text(), header.Bytes(header.Number()));
        }
    }

    /// <summary>Opens <c>Models/NAME.bin</c>, which ships inside the assembly.</summary>
    public static ModelReader Embedded(string name, string kind, int version)
    {
        var resource = $"Models/{name}.bin";
        using var stream = typeof(ModelReader).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The assembly holds no model {resource}; './factcheck train' writes it, and Language.csproj must embed it.");
        var file = new byte[stream.Length];
        stream.ReadExactly(file);
        return new ModelReader(resource, file, kind, version);
    }

    public SectionReader Section(string section) => sections.TryGetValue(section, out var content)
        ? new SectionReader($"{name}, section {section},", content)
        : throw Unreadable($"has no section {section}");

    private InvalidDataException Unreadable(string what) => new($"{name} {what}. Train it anew with './factcheck train'.");
}
