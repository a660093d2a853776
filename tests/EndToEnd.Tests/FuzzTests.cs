namespace FactCheck.EndToEnd.Tests;

/// <summary>The engine and intake under broken input for a minute; ./factcheck fuzz does it for ten.</summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    [Fact]
    public Task Every_broken_input_is_refused_with_a_sentence_or_is_an_article() => TestProgram.SucceedsAsync(output, "Fuzz", "--minutes", "1");
}
