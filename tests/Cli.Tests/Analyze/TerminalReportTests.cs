namespace FactCheck.Cli.Tests.Analyze;

public sealed class TerminalReportTests
{
    [Fact]
    public async Task Says_the_claim_who_says_so_how_and_what_is_flagged()
    {
        var report = (await ReportAsync()).Words;

        report.ShouldContain("2 claims, 1 attribution, 1 source, 0 citations");
        report.ShouldContain("“5 < 6” costs rose");
        report.ShouldContain("check-worthiness 0.75 · verifiability 0.90 · subjectivity (experimental) 0.10 · quantity");
        report.ShouldContain("why check-worthiness: + a number, − <costs>");
        report.ShouldContain("Ann Roe, minister (named person) · “said” · mixed, warns · likely (80%)");
        report.ShouldContain("in the article’s own voice");
    }

    [Fact]
    public async Task Marks_the_text_with_notes_that_say_who_speaks_and_what_is_said()
    {
        var report = (await ReportAsync()).Words;

        report.ShouldContain("sources said[a1] “5 < 6” costs rose. [a1] <b>Ms. Roe</b> & sources = Ann Roe");
        report.ShouldContain("says: “5 < 6” costs rose");
    }

    [Fact]
    public async Task Names_each_source_once() =>
        (await ReportAsync()).Words.ShouldContain("s1 Ann Roe, minister (named person) · 1 statement");

    [Fact]
    public async Task Has_no_colour_and_keeps_to_its_width_when_it_is_not_a_terminal()
    {
        var report = (await ReportAsync()).Output;

        report.ShouldNotContain('\u001b');
        report.Split('\n').ShouldAllBe(line => line.TrimEnd().Length <= 80);
    }

    [Fact]
    public async Task Says_that_a_text_is_not_in_English()
    {
        var report = (await ReportAsync("de")).Words;

        report.ShouldContain("not in English");
    }

    private static async Task<Result> ReportAsync(string language = "en")
    {
        var result = await Workplace.RunAsync((_, _) => Sample.Analysis with { Language = language }, Sample.Text, ["-"]);
        result.Code.ShouldBe(ExitCodes.Fine);
        return result;
    }
}
