using System.Text.RegularExpressions;

namespace FactCheck.Architecture.Tests;

/// <summary>A list of tests is worth as much as the tests that are there.</summary>
public sealed partial class OwaspListTests
{
    private static readonly string List = File.ReadAllText(Path.Combine(Repository.Root, "tests", "EndToEnd.Tests", "README.md"));

    [Fact]
    public void Every_risk_of_the_ten_is_held_by_a_test() =>
        List.Split('\n').Where(line => line.StartsWith("| API", StringComparison.Ordinal) && Name().IsMatch(line))
            .Select(line => line.Split(' ')[1])
            .ShouldBe(Enumerable.Range(1, 10).Select(number => $"API{number}"));

    [Fact]
    public void Every_test_that_it_names_exists()
    {
        var sources = Repository.SourceFiles("tests").ToLookup(file => Path.GetFileNameWithoutExtension(file), File.ReadAllText);
        Name().Matches(List)
            .Where(name => !sources[name.Groups["class"].Value].Any(source => source.Contains($" {name.Groups["test"].Value}(", StringComparison.Ordinal)))
            .Select(name => name.Value)
            .ShouldBeEmpty();
    }

    [GeneratedRegex("`(?<class>[A-Za-z]+Tests)\\.(?<test>[A-Za-z_0-9]+)`")]
    private static partial Regex Name();
}
