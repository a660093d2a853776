using System.Text.Json;
using FactCheck.Cli.Analyze;
using FactCheck.Language.Attributions;

namespace FactCheck.Cli.Tests.Analyze;

public sealed class AnalyzeCommandTests : IDisposable
{
    private const string Article = "The plant cut 200 jobs in March 2019. Exports rose 5 percent, the ministry found.";

    private readonly Workplace place = new();

    [Fact]
    public async Task Writes_one_document_with_offsets_into_its_own_text()
    {
        var file = place.Write("one.txt", Article);

        var result = await Workplace.RunAsync(file, "--format", "json");

        result.Code.ShouldBe(ExitCodes.Fine);
        result.Error.ShouldBeEmpty();
        using var document = JsonDocument.Parse(result.Output);
        var root = document.RootElement;
        root.GetProperty("id").GetString().ShouldBe(file);
        root.GetProperty("offsetUnit").GetString().ShouldBe("utf16");
        var text = root.GetProperty("text").GetString().ShouldNotBeNull();
        var claims = root.GetProperty("claims").EnumerateArray().ToList();
        claims.ShouldNotBeEmpty();
        foreach (var claim in claims)
        {
            text[claim.GetProperty("start").GetInt32()..claim.GetProperty("end").GetInt32()].ShouldBe(claim.GetProperty("text").GetString());
        }
    }

    [Theory]
    [InlineData("json")]
    [InlineData("jsonl")]
    public async Task Writes_several_files_one_a_line_in_the_order_given(string format)
    {
        string[] files = [place.Write("b.txt", Article), place.Write("a.txt", Article), place.Write("c.txt", Article)];

        var result = await Workplace.RunAsync([.. files, "--format", format]);

        result.Lines.Select(Id).ShouldBe(files);
    }

    [Fact]
    public async Task Holds_a_headline_against_its_text()
    {
        var file = place.Write("one.txt", Article);

        var result = await Workplace.RunAsync(file, "--title", "Plant Cut 400 Jobs in March", "--format", "json");

        using var document = JsonDocument.Parse(result.Output);
        var flags = document.RootElement.GetProperty("claims").EnumerateArray().SelectMany(claim => claim.GetProperty("flags").EnumerateArray());
        flags.Select(flag => flag.GetProperty("reason").GetString()).ShouldContain(reason => reason!.Contains("“400”", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Refuses_one_headline_for_two_files()
    {
        var result = await Workplace.RunAsync(place.Write("a.txt", Article), place.Write("b.txt", Article), "--title", "Plant Cut Jobs");

        result.Code.ShouldBe(ExitCodes.BadInput);
        result.Error.ShouldContain("name one FILE");
    }

    [Fact]
    public async Task Writes_one_line_for_one_file_as_jsonl() =>
        (await Workplace.RunAsync(place.Write("one.txt", Article), "--format", "jsonl")).Lines.ShouldHaveSingleItem();

    [Fact]
    public async Task Reads_standard_input_for_a_hyphen()
    {
        var result = await Workplace.RunAsync(Article, ["-", "--format", "jsonl"]);

        result.Code.ShouldBe(ExitCodes.Fine);
        Id(result.Lines.ShouldHaveSingleItem()).ShouldBe("-");
    }

    [Fact]
    public async Task Takes_no_byte_order_mark_for_text()
    {
        var file = place.Write("bom.txt", [0xEF, 0xBB, 0xBF, .. "The plant cut 200 jobs."u8]);

        var result = await Workplace.RunAsync(file, "--format", "json");

        JsonDocument.Parse(result.Output).RootElement.GetProperty("text").GetString().ShouldBe("The plant cut 200 jobs.");
    }

    [Fact]
    public async Task Reports_each_bad_file_in_a_line_and_does_the_rest()
    {
        string[] bad =
        [
            place.PathOf("missing.txt"),
            place.Write("empty.txt", ""),
            place.Write("blank.txt", " \n\t\n"),
            place.Write("nul.bin", [0x41, 0x00, 0x42]),
            place.Write("control.bin", [0x01, 0x02, 0x03, 0x41]),
            place.Write("latin1.txt", [0x43, 0x61, 0x66, 0xE9, 0x20, 0x41, 0x42, 0x43]),
            place.Write("huge.txt", new string('a', ArticleFile.MostBytes + 1)),
            Path.GetDirectoryName(place.PathOf("x"))!,
        ];
        string[] good = [place.Write("first.txt", Article), place.Write("last.txt", Article)];

        var result = await Workplace.RunAsync([good[0], .. bad, good[1], "--format", "jsonl"]);

        result.Code.ShouldBe(ExitCodes.BadInput);
        result.Lines.Select(Id).ShouldBe(good);
        string[] reasons = ["no such file", "no text", "no text", "binary", "binary", "not UTF-8 (byte 4 ", "over 5 MB", "folder"];
        var errors = result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        errors.Length.ShouldBe(bad.Length);
        foreach (var (error, name, reason) in errors.Zip(bad, reasons))
        {
            error.ShouldStartWith($"{name}: ");
            error.ShouldContain(reason);
        }
    }

    [Fact]
    public async Task Says_standard_input_when_that_is_empty()
    {
        var result = await Workplace.RunAsync("", ["-"]);

        result.Code.ShouldBe(ExitCodes.BadInput);
        result.Error.ShouldBe($"standard input: there is no text in it.{Environment.NewLine}");
    }

    [Fact]
    public async Task Flags_by_the_policy_it_is_given()
    {
        var file = place.Write("one.txt", Article);
        var policy = place.Write("own.json", """
            { "id": "own", "name": "Own", "version": 1, "rules": [
              { "id": "numbers", "severity": "block", "when": { "hasQuantity": true }, "reason": "See “{quantity}”." }] }
            """);

        (await Workplace.RunAsync(file, "--policy", policy)).Words.ShouldContain("block: numbers See “200 jobs”.");
        (await Workplace.RunAsync(file, "--policy", "metropolitan-daily")).Words.ShouldContain("info: unattributed-number");
    }

    [Theory]
    [InlineData(null, 1)]
    [InlineData("0.8", 1)]
    [InlineData("0.81", 0)]
    public async Task Leaves_out_attributions_below_the_confidence_it_is_given(string? minConfidence, int left)
    {
        string[] args = minConfidence is null ? ["-"] : ["-", "--min-confidence", minConfidence];
        var result = await Workplace.RunAsync((_, least) => Sample.Analysis.AtLeast(least ?? 0), Sample.Text, [.. args, "--format", "json"]);

        var document = JsonDocument.Parse(result.Output).RootElement;
        document.GetProperty("attributions").GetArrayLength().ShouldBe(left);
        document.GetProperty("claims")[0].GetProperty("attributedTo").GetArrayLength().ShouldBe(left);
    }

    [Fact]
    public async Task Finds_nobody_when_only_certainty_will_do()
    {
        const string Quoting = "“The plant is safe,” said Ida Holm, the minister.";

        (await FoundAsync()).ShouldBe(1);
        (await FoundAsync("--min-confidence", "1")).ShouldBe(0);

        static async Task<int> FoundAsync(params string[] options)
        {
            var result = await Workplace.RunAsync(Quoting, ["-", "--format", "json", .. options]);
            return JsonDocument.Parse(result.Output).RootElement.GetProperty("attributions").GetArrayLength();
        }
    }

    [Theory]
    [InlineData("""{ "id": "p" }""", "is missing")]
    [InlineData("""{ "id": "p", "name": "P", "version": 1, "rules": [{ "id": "r", "severity": "warn", "when": { "x": 1 }, "reason": "a" }] }""", "The rule \"r\": there is no field \"x\"")]
    public async Task Refuses_a_wrong_policy_before_it_begins(string json, string sentence)
    {
        var policy = place.Write("wrong.json", json);

        var result = await Workplace.RunAsync(place.Write("one.txt", Article), "--policy", policy);

        result.Code.ShouldBe(ExitCodes.BadInput);
        result.Output.ShouldBeEmpty();
        result.Error.ShouldStartWith($"{policy}: ");
        result.Error.ShouldContain(sentence);
    }

    [Fact]
    public async Task Refuses_a_policy_that_is_not_there()
    {
        var result = await Workplace.RunAsync(place.Write("one.txt", Article), "--policy", "nowhere.json");

        result.Code.ShouldBe(ExitCodes.BadInput);
        result.Error.ShouldContain("nowhere.json: there is no such policy file");
    }

    [Theory]
    [InlineData("one.txt --format xml")]
    [InlineData("one.txt --min-confidence 80")]
    [InlineData("one.txt --min-confidence -0.1")]
    [InlineData("one.txt --min-confidence NaN")]
    [InlineData("one.txt --min-confidence likely")]
    [InlineData("one.txt --min-confidence 0,5")]
    [InlineData("")]
    public async Task Refuses_bad_usage(string args)
    {
        var result = await Workplace.RunAsync(args.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        result.Code.ShouldBe(ExitCodes.BadInput);
        result.Error.ShouldNotBeEmpty();
    }

    public void Dispose() => place.Dispose();

    private static string? Id(string line) => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString();
}
