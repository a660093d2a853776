using System.Text.Json;
using System.Text.RegularExpressions;
using FactCheck.Hosting.Http;

namespace FactCheck.Verdicts.Settings;

/// <summary>In whose name a workspace's verdicts are published, and where their pages stand.</summary>
internal sealed partial record Publisher
{
    private const int MaxName = 200;
    private const int MaxSameAs = 20;

    /// <summary>Of those who have not said: pages stand at the Gateway, in English.</summary>
    internal static readonly Publisher Default = new() { Name = "FactCheck" };

    public required string Name { get; init; }

    /// <summary>The newsroom's home page.</summary>
    public string? Url { get; init; }

    public string? Logo { get; init; }

    /// <summary>Other addresses of the same newsroom: Wikidata, its profile at a fact-checkers' network.</summary>
    public IReadOnlyList<string> SameAs { get; init; } = [];

    /// <summary>BCP 47, of the verdicts.</summary>
    public string Language { get; init; } = "en";

    /// <summary>
    /// The address below which the pages stand, where the newsroom's own site passes it on to <c>/factchecks</c>: search
    /// engines want a review at an address of its publisher.
    /// </summary>
    public string? Pages { get; init; }

    /// <exception cref="FormatException">It is no publisher; the message is a sentence.</exception>
    internal static Publisher Parse(string json)
    {
        try
        {
            var publisher = JsonSerializer.Deserialize<Publisher>(json, JsonDefaults.Options) ?? throw new FormatException("The publisher is null.");
            return publisher.Fault() is { } fault ? throw new FormatException(fault) : publisher;
        }
        catch (JsonException exception)
        {
            throw new FormatException($"The publisher cannot be read at {exception.Path ?? "$"}: it has name, url, logo, sameAs, language and pages.", exception);
        }
    }

    internal string ToJson() => JsonSerializer.Serialize(this, JsonDefaults.Options);

    private string? Fault() =>
        string.IsNullOrWhiteSpace(Name) || Name.Length > MaxName ? $"name has 1 to {MaxName} characters."
        : SameAs.Count > MaxSameAs ? $"sameAs has at most {MaxSameAs} addresses."
        : !SameAs.Concat(new[] { Url, Logo, Pages }.OfType<string>()).All(WebAddress.IsOne) ? "url, logo, sameAs and pages are absolute http or https addresses."
        : Pages is not null && new Uri(Pages) is not { Query: "", Fragment: "" } ? "pages has neither a query nor a fragment: the end of each page's address is put behind it."
        : !LanguageTag().IsMatch(Language) ? "language is a BCP 47 tag, such as en or pt-BR."
        : null;

    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$")]
    private static partial Regex LanguageTag();
}
