using FactCheck.Language;

namespace FactCheck.Verdicts.Sources;

/// <summary>Somebody, or something, that articles quote: a person or an organisation through all of them, an unnamed source in its own.</summary>
internal sealed class Source
{
    private const int LongestNames = 4_000;
    private const int MostTitleWords = 40;

    private Source()
    {
    }

    public Guid Id { get; private init; }

    public Guid WorkspaceId { get; private init; }

    /// <summary>person, organisation or unnamed: <see cref="SourceIdentity"/>.</summary>
    public string Kind { get; private init; } = "";

    /// <summary>As the API writes a <see cref="SourceClass"/>.</summary>
    public string Class { get; private init; } = "";

    /// <summary>The fullest name that any article gives.</summary>
    public string Name { get; private set; } = "";

    public string? Title { get; private set; }

    public string? First { get; private set; }

    public string? Surname { get; private init; }

    public string[] TitleWords { get; private set; } = [];

    /// <summary>All names and titles that it was found by, for the search.</summary>
    public string Names { get; private set; } = "";

    /// <summary>How many articles quote it, in their latest revisions; how often, and for how many claims.</summary>
    public int Articles { get; internal set; }

    public int Quotes { get; internal set; }

    public int Claims { get; internal set; }

    /// <summary>The source that it turned out to be; it is in no list then.</summary>
    public Guid? MergedInto { get; internal set; }

    public DateTimeOffset CreatedAt { get; private init; }

    internal static Source Create(Guid workspaceId, ArticleSource found, SourceIdentity identity, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        WorkspaceId = workspaceId,
        Kind = identity.Kind,
        Class = KebabCase.Of(found.Class),
        Name = found.Name,
        Title = found.Title,
        First = identity.First,
        Surname = identity.Surname,
        TitleWords = [.. identity.TitleWords],
        Names = Line(found.Name, found.Title),
        CreatedAt = now,
    };

    /// <summary>One of its own that was taken for another.</summary>
    internal static Source SplitFrom(Source whole, SourceAppearance shownBy, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        WorkspaceId = whole.WorkspaceId,
        Kind = whole.Kind,
        Class = shownBy.Class,
        Name = shownBy.Name,
        Title = shownBy.Title,
        First = whole.First,
        Surname = whole.Surname,
        TitleWords = [.. SourceIdentity.OfficeWords(shownBy.Title)],
        Names = Line(shownBy.Name, shownBy.Title),
        CreatedAt = now,
    };

    /// <summary>Learns the names by which an article calls it.</summary>
    internal void Learn(string name, string? title, SourceIdentity identity)
    {
        AlsoKnow(Line(name, title));

        // "Ida Holm" says more than "Holm", and a name of a body is as good as another.
        if (Kind == SourceIdentity.Person && name.Length > Name.Length)
        {
            Name = name;
        }

        First = First is null or { Length: 1 } ? identity.First ?? First : First;
        Title ??= title;
        TitleWords = [.. TitleWords.Union(identity.TitleWords).Take(MostTitleWords)];
    }

    internal void AlsoKnow(string line)
    {
        if (!Names.Split('\n').Contains(line) && Names.Length + line.Length < LongestNames)
        {
            Names = $"{Names}\n{line}";
        }
    }

    // A name is a line of the names.
    private static string Line(string name, string? title) => (title is null ? name : $"{name}, {title}").ReplaceLineEndings(" ");
}
