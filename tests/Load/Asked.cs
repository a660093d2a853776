using System.Globalization;

namespace FactCheck.Load;

/// <summary>What the command line asks for.</summary>
internal sealed class Asked(string[] args)
{
    private const string Everything = "all";

    internal string What { get; } = args.FirstOrDefault(argument => !argument.StartsWith('-')) ?? Everything;

    internal bool IsAll => What == Everything;

    internal string? Collection => Option("--collection");

    internal string? Queries => Option("--queries");

    /// <param name="alone">How many where nothing is said.</param>
    /// <param name="inAll">How many among all measurements, which are to end within some twenty minutes.</param>
    internal int Articles(int alone, int inAll) => Number("--articles", alone, inAll);

    internal int Claims(int alone, int inAll) => Number("--claims", alone, inAll);

    internal int Most(int usual) => Number("--most", usual, usual);

    private int Number(string name, int alone, int inAll) => Option(name) is { } number ? int.Parse(number, CultureInfo.InvariantCulture) : IsAll ? inAll : alone;

    private string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var index && index + 1 < args.Length ? args[index + 1] : null;
}
