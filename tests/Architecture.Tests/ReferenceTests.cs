using System.Xml.Linq;

namespace FactCheck.Architecture.Tests;

/// <summary>Who may import whom; the arrows of the house in one place.</summary>
public sealed class ReferenceTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Contracts"] = [],
        ["Language"] = [],
        ["Hosting"] = [],
        ["Gateway"] = ["Contracts", "Hosting"],
        ["Intake"] = ["Contracts", "Hosting"],
        ["Extraction"] = ["Contracts", "Hosting", "Language"],
        ["Attribution"] = ["Contracts", "Hosting", "Language"],
        ["Verdicts"] = ["Contracts", "Hosting", "Language"],
        ["Webhooks"] = ["Contracts", "Hosting"],
        ["Dashboard"] = ["Contracts", "Hosting"],
        ["AllInOne"] = ["Gateway", "Intake", "Extraction", "Attribution", "Verdicts", "Webhooks", "Dashboard"],
        ["Cli"] = ["Language"],
    };

    public static TheoryData<string> Projects =>
        [.. Repository.Projects("shared").Concat(Repository.Projects("services")).Select(project => Path.GetFileNameWithoutExtension(project))];

    [Theory]
    [MemberData(nameof(Projects))]
    public void References_only_what_the_house_allows(string project)
    {
        Allowed.ShouldContainKey(project);
        References(project, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')))
            .ShouldBeSubsetOf(Allowed[project]);
    }

    [Theory]
    [InlineData("Contracts")]
    [InlineData("Language")]
    public void Needs_no_package(string project) => References(project, "PackageReference").ShouldBeEmpty();

    [Fact]
    public void Language_knows_no_server() =>
        typeof(Language.Analysis).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name)
            .ShouldAllBe(name => !name!.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
                && !name.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal)
                && !name.StartsWith("MassTransit", StringComparison.Ordinal));

    private static IEnumerable<string> References(string project, string kind)
    {
        var file = Repository.Projects("shared").Concat(Repository.Projects("services"))
            .Single(path => Path.GetFileNameWithoutExtension(path) == project);
        return XDocument.Load(file).Descendants(kind).Select(reference => reference.Attribute("Include")!.Value);
    }
}
