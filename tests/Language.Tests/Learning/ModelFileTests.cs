using FactCheck.Language.Learning;

namespace FactCheck.Language.Tests.Learning;

public class ModelFileTests
{
    [Fact]
    public void What_was_written_is_read()
    {
        var reader = Open(Sample());

        var names = reader.Section("names");
        names.Texts().ShouldBe(["nsubj", "", "“é”"]);
        names.Number().ShouldBe(300);
        var weights = reader.Section("weights");
        weights.Unsigned().ShouldBe(uint.MaxValue);
        weights.Single().ShouldBe(0.1f);
        weights.Half().ShouldBe((Half)(-2));
        weights.Bytes(2).ToArray().ShouldBe([7, 8]);
    }

    [Fact]
    public void The_same_values_make_the_same_file() => Sample().ShouldBe(Sample());

    [Fact]
    public void A_file_of_another_sort_is_refused()
    {
        var error = Should.Throw<InvalidDataException>(() => Open("GIF89a, and so on, for longer than a checksum takes"u8.ToArray()));

        error.Message.ShouldContain("sample.bin is not a FactCheck model");
    }

    [Fact]
    public void A_model_of_another_kind_or_version_is_refused()
    {
        Should.Throw<InvalidDataException>(() => new ModelReader("sample.bin", Sample(), "parser", 3)).Message
            .ShouldContain("is a model sample 3; wanted is parser 3");
        Should.Throw<InvalidDataException>(() => new ModelReader("sample.bin", Sample(), "sample", 4)).Message.ShouldContain("wanted is sample 4");
    }

    [Fact]
    public void Every_altered_byte_is_noticed()
    {
        var file = Sample();
        for (var i = 0; i < file.Length; i++)
        {
            var altered = file.ToArray();
            altered[i] ^= 0x40;
            Should.Throw<InvalidDataException>(() => Open(altered));
        }
    }

    [Fact]
    public void Every_file_cut_short_is_noticed()
    {
        var file = Sample();
        for (var length = 0; length < file.Length; length++)
        {
            Should.Throw<InvalidDataException>(() => Open(file[..length]));
        }
    }

    [Fact]
    public void A_section_that_is_missing_or_too_short_is_named()
    {
        Should.Throw<InvalidDataException>(() => Open(Sample()).Section("tags")).Message.ShouldContain("has no section tags");
        Should.Throw<InvalidDataException>(() => Open(Sample()).Section("weights").Bytes(1000)).Message.ShouldContain("section weights, ends too early");
    }

    private static ModelReader Open(byte[] file) => new("sample.bin", file, "sample", 3);

    private static byte[] Sample()
    {
        var writer = new ModelWriter("sample", version: 3);
        var names = writer.Section("names");
        names.Texts(["nsubj", "", "“é”"]);
        names.Number(300);
        var weights = writer.Section("weights");
        weights.Number(uint.MaxValue);
        weights.Single(0.1f);
        weights.Half((Half)(-2));
        weights.Bytes([7, 8]);
        return writer.ToArray();
    }
}
