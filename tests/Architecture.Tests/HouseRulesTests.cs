using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Architecture.Tests;

/// <summary>The house rules that a reader would otherwise have to check by hand.</summary>
public sealed class HouseRulesTests
{
    private const int MaxLines = 250;

    private static readonly Assembly[] Services =
    [
        typeof(Gateway.GatewayService).Assembly,
        typeof(Intake.IntakeService).Assembly,
        typeof(Extraction.ExtractionService).Assembly,
        typeof(Attribution.AttributionService).Assembly,
        typeof(Verdicts.VerdictsService).Assembly,
        typeof(Webhooks.WebhooksService).Assembly,
        typeof(Dashboard.DashboardService).Assembly,
    ];

    public static TheoryData<string> ServiceNames => [.. Services.Select(service => service.GetName().Name!.Split('.')[1])];

    [Theory]
    [InlineData("services")]
    [InlineData("shared")]
    [InlineData("tests")]
    public void No_file_is_a_room_too_large(string folder) =>
        Repository.SourceFiles(folder)
            .Select(file => (Name: Repository.Relative(file), Lines: File.ReadLines(file).Count()))
            .Where(file => file.Lines > MaxLines)
            .ShouldBeEmpty();

    [Theory]
    [InlineData("services")]
    [InlineData("shared")]
    public void No_file_is_named_for_nothing(string folder) =>
        Repository.SourceFiles(folder).Select(file => Path.GetFileNameWithoutExtension(file))
            .Where(name => new[] { "Utils", "Util", "Helper", "Helpers", "Manager", "Base", "Impl" }
                .Any(suffix => name.EndsWith(suffix, StringComparison.Ordinal)))
            .ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(ServiceNames))]
    public void A_service_starts_in_two_lines_and_can_be_called_by_hand(string service)
    {
        var folder = Path.Combine(Repository.Root, "services", service);
        File.ReadLines(Path.Combine(folder, "Program.cs")).Count().ShouldBeLessThanOrEqualTo(2);
        Directory.GetFiles(folder, "*.http").ShouldHaveSingleItem();
    }

    [Fact]
    public void Classes_are_sealed_unless_something_derives_from_them()
    {
        var ours = Services.SelectMany(service => service.GetTypes()).Where(IsOurs).ToList();
        ours.Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false })
            .Where(type => !ours.Any(other => other.BaseType == type))
            .Select(type => type.FullName)
            .ShouldBeEmpty();
    }

    [Fact]
    public void A_service_shows_the_world_only_how_it_is_built() =>
        Services.SelectMany(service => service.GetExportedTypes()).Where(IsOurs)
            .Where(type => !type.Name.EndsWith("Service", StringComparison.Ordinal))
            .Except(GivenToComponents())
            .Select(type => type.FullName)
            .ShouldBeEmpty();

    [Fact]
    public void The_top_level_is_the_houses() =>
        Directory.GetDirectories(Repository.Root).Select(folder => Path.GetFileName(folder))
            .Where(name => !name.StartsWith('.') && name is not ("TestResults" or "BenchmarkDotNet.Artifacts"))
            .ShouldBe(["services", "shared", "tests", "seeds"], ignoreOrder: true);

    /// <summary>Razor makes components public, and the compiler then wants their parameters' types public, and what those show in turn.</summary>
    private static HashSet<Type> GivenToComponents()
    {
        var given = new HashSet<Type>();
        var unread = new Stack<Type>(Services.SelectMany(service => service.GetExportedTypes()).Where(typeof(IComponent).IsAssignableFrom));
        while (unread.TryPop(out var type))
        {
            foreach (var shown in type.GetProperties().SelectMany(property => Named(property.PropertyType)).Where(shown => IsOurs(shown) && given.Add(shown)))
            {
                unread.Push(shown);
            }
        }

        return given;
    }

    private static IEnumerable<Type> Named(Type type) => type.GetGenericArguments().SelectMany(Named).Prepend(type);

    // Razor components must be public and open, migrations are generated, and the compiler adds types of its own.
    private static bool IsOurs(Type type) =>
        type.Namespace?.StartsWith("FactCheck", StringComparison.Ordinal) == true
        && !type.Namespace.EndsWith("Migrations", StringComparison.Ordinal)
        && type.GetCustomAttribute<CompilerGeneratedAttribute>() is null
        && type.DeclaringType?.GetCustomAttribute<CompilerGeneratedAttribute>() is null
        && !typeof(IComponent).IsAssignableFrom(type)
        && type.Name != "_Imports";
}
