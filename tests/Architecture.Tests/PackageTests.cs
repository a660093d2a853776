using System.Text.Json;
using System.Xml.Linq;

namespace FactCheck.Architecture.Tests;

/// <summary>What others wrote that we build on, as the lock files name it: under licences that ask nothing of who uses FactCheck.</summary>
public sealed class PackageTests
{
    private static readonly string[] Allowed = ["Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "MIT", "MPL-2.0", "PostgreSQL"];

    // These carry their licence as a file; it was read, and is MIT.
    private static readonly string[] Read = ["CommandLineParser", "Microsoft.DotNet.PlatformAbstractions"];

    private static readonly string Cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    [Fact]
    public void Every_package_has_a_licence_that_asks_nothing_of_who_uses_it()
    {
        var packages = Locked();
        packages.Count.ShouldBeGreaterThan(100);
        var known = packages.Where(package => File.Exists(Specification(package))).ToList();
        Assert.SkipWhen(known.Count == 0, $"No package lies in {Cache}.");

        known.Where(package => !IsAllowed(package)).Select(package => $"{package.Id} {package.Version}: {Licence(package)}").ShouldBeEmpty();
    }

    /// <summary>Those of every project, the transitive ones included.</summary>
    private static HashSet<(string Id, string Version)> Locked() =>
        [
            .. Directory.EnumerateFiles(Repository.Root, "packages.lock.json", SearchOption.AllDirectories)
                .SelectMany(file => JsonElement.Parse(File.ReadAllText(file)).GetProperty("dependencies").EnumerateObject())
                .SelectMany(framework => framework.Value.EnumerateObject())
                .Where(package => package.Value.GetProperty("type").GetString() != "Project")
                .Select(package => (package.Name, package.Value.GetProperty("resolved").GetString()!)),
        ];

    private static bool IsAllowed((string Id, string Version) package) =>
        Read.Contains(package.Id) || Licence(package)?.Split(" OR ").Intersect(Allowed).Any() == true;

    /// <summary>An SPDX expression, or the name of a file; null where there is none.</summary>
    private static string? Licence((string Id, string Version) package) =>
        XDocument.Load(Specification(package)).Descendants().FirstOrDefault(element => element.Name.LocalName == "license")?.Value;

    private static string Specification((string Id, string Version) package)
    {
        var (id, version) = (package.Id.ToLowerInvariant(), package.Version.ToLowerInvariant());
        return Path.Combine(Cache, id, version, $"{id}.nuspec");
    }
}
