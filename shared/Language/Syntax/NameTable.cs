using System.Collections.Frozen;
using System.Collections.Immutable;

namespace FactCheck.Language.Syntax;

/// <summary>A fixed list of names, each known by its place in it. Models hold these places: append, never insert.</summary>
internal sealed class NameTable
{
    private readonly FrozenDictionary<string, byte> places;

    public NameTable(string names)
    {
        Names = [.. names.Split(' ')];
        places = Names.Select((name, i) => KeyValuePair.Create(name, (byte)i)).ToFrozenDictionary(StringComparer.Ordinal);
    }

    public ImmutableArray<string> Names { get; }

    public int Count => Names.Length;

    public string this[byte place] => Names[place];

    /// <summary>For names written in code: one that is not in the list is a mistake.</summary>
    public byte this[string name] => places[name];

    public bool TryFind(string name, out byte place) => places.TryGetValue(name, out place);
}
