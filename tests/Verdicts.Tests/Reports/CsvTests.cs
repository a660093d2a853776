using FactCheck.Verdicts.Reports;

namespace FactCheck.Verdicts.Tests.Reports;

public sealed class CsvTests
{
    [Fact]
    public void Quotes_what_would_break_a_line() =>
        Csv.Write(["a", "b"], [["x,y", "say \"hi\""], ["two\nlines", null]]).ShouldBe("a,b\r\n\"x,y\",\"say \"\"hi\"\"\"\r\n\"two\nlines\",\r\n");

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("-2", "'-2")]
    [InlineData("+2,3", "\"'+2,3\"")]
    [InlineData("a=b", "a=b")]
    public void Lets_no_spreadsheet_run_a_cell(string value, string cell) => Csv.Write([value], []).ShouldBe($"{cell}\r\n");
}
