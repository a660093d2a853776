using System.Text;
using System.Text.Json;
using FactCheck.Cli.Scoring;
using FactCheck.Cli.Tests.Analyze;

namespace FactCheck.Cli.Tests.Scoring;

public sealed class ScoreCommandTests
{
    [Fact]
    public async Task Answers_each_line_in_its_order_with_its_scores_and_types()
    {
        var result = await ScoreAsync("""
            {"id": 7, "text": "Unemployment fell to 4.2 percent last year."}

            {"id": "b", "text": "Thank you all so much for coming tonight.", "note": 1}
            {"text": "The company paid no federal income tax for a decade."}
            """);

        result.Code.ShouldBe(ExitCodes.Fine);
        var lines = result.Lines.Select(Read).ToList();
        lines.Select(line => line.GetProperty("id").ToString()).ShouldBe(["7", "b", ""]);
        lines[0].GetProperty("checkWorthiness").GetDouble().ShouldBeGreaterThan(lines[1].GetProperty("checkWorthiness").GetDouble());
        lines[0].GetProperty("types").EnumerateArray().Select(type => type.GetString()).ShouldContain("quantity");
        lines.ShouldAllBe(line => line.GetProperty("language").GetString() == "en" && line.GetProperty("verifiability").GetDouble() > 0 && line.GetProperty("subjectivity").GetDouble() > 0);
    }

    [Theory]
    [InlineData("Die Arbeitslosigkeit ist im vergangenen Jahr um vier Prozent gesunken, sagte der Minister.", "de")]
    [InlineData("Безработица снизилась на 4 процента.", "ru")]
    [InlineData("1234 567 !!! 12 %", "und")]
    [InlineData("😀🎉👩‍👩‍👧‍👦", "und")]
    [InlineData("", "und")]
    public async Task Gives_a_text_that_is_not_in_English_its_language_and_no_scores(string text, string language)
    {
        var line = Read((await ScoreAsync(JsonSerializer.Serialize(new { id = 1, text }))).Lines.ShouldHaveSingleItem());

        line.GetProperty("language").GetString().ShouldBe(language);
        string[] scores = ["checkWorthiness", "verifiability", "subjectivity"];
        scores.ShouldAllBe(score => line.GetProperty(score).ValueKind == JsonValueKind.Null);
        line.GetProperty("types").GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("not json", "Line 1: it is no JSON")]
    [InlineData("[1]", "Line 1: it is no object with a \"text\".")]
    [InlineData("{\"id\": 1}", "Line 1: it is no object with a \"text\".")]
    [InlineData("{\"text\": 5}", "Line 1: it is no object with a \"text\".")]
    [InlineData("{\"text\": \"half a pair: \\ud83d\"}", "Line 1: its text is no valid Unicode.")]
    public async Task Tells_what_is_wrong_with_a_line_and_goes_on(string line, string problem)
    {
        var result = await ScoreAsync($"{line}\n{{\"id\": 2, \"text\": \"Rents rose 40 percent.\"}}");

        result.Code.ShouldBe(ExitCodes.BadInput);
        result.Error.ShouldStartWith(problem);
        Read(result.Lines.ShouldHaveSingleItem()).GetProperty("id").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task Refuses_a_text_of_more_than_a_million_characters()
    {
        var result = await ScoreAsync(JsonSerializer.Serialize(new { id = 1, text = new string('a', 1_000_001) }));

        result.Code.ShouldBe(ExitCodes.BadInput);
        result.Error.ShouldContain("more than 1,000,000 characters");
    }

    [Fact]
    public async Task Says_that_a_file_cannot_be_read()
    {
        var result = await ScoreAsync("", "/no/such/file.jsonl");

        result.Code.ShouldBe(ExitCodes.BadInput);
        result.Error.ShouldContain("/no/such/file.jsonl could not be read");
    }

    private static JsonElement Read(string line) => JsonDocument.Parse(line).RootElement;

    private static async Task<Result> ScoreAsync(string input, params string[] args)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var command = ScoreCommand.Create(() => new MemoryStream(Encoding.UTF8.GetBytes(input)));
        var code = await CommandLine.RunAsync([command], ["score", "--format", "jsonl", .. args], output, error);
        return new Result(code, output.ToString(), error.ToString());
    }
}
