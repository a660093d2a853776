using FactCheck.Language.Attributions.Speakers;
using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions.Sources;

/// <summary>Whose words each token is, by the relations whose content it stands in.</summary>
internal sealed class QuotedSpeakers
{
    private readonly Dictionary<int, int> relationBySource = [];
    private readonly int[] relationOf;
    private readonly IReadOnlyList<RelationSpans> relations;
    private readonly Persons persons;

    public QuotedSpeakers(Document document, Persons persons, IReadOnlyList<RelationSpans> relations)
    {
        this.relations = relations;
        this.persons = persons;
        for (var r = 0; r < relations.Count; r++)
        {
            if (relations[r].Source is [var source, ..])
            {
                relationBySource.TryAdd(source.Start, r);
            }
        }
        relationOf = new int[document.Tokens.Length];
        var next = new int[document.Tokens.Length + 1];
        for (var i = 0; i < next.Length; i++)
        {
            next[i] = i;
        }
        for (var r = 0; r < relations.Count; r++)
        {
            foreach (var piece in relations[r].Content)
            {
                Mark(piece, r, next);
            }
        }
    }

    /// <summary>The relation in whose content the token stands; null where there is none.</summary>
    public int? RelationAt(int token) => relationOf[token] > 0 ? relationOf[token] - 1 : null;

    /// <summary>The relation of whose source the token is the first; null where there is none.</summary>
    public int? RelationWithSource(int token) => relationBySource.TryGetValue(token, out var relation) ? relation : null;

    /// <summary>The named person whose words the token is one of; null where that is nobody or not yet known.</summary>
    public Person? Of(int token) =>
        RelationAt(token) is { } relation && relations[relation].Source is [var source, ..] ? persons.AllIn(source).FirstOrDefault()?.Person : null;

    /// <summary>Each token once, whatever overlaps: <paramref name="next"/> leads past those that are marked.</summary>
    private void Mark(TokenRange piece, int relation, int[] next)
    {
        for (var i = Next(piece.Start, next); i < piece.End; i = Next(i, next))
        {
            relationOf[i] = relation + 1;
            next[i] = i + 1;
        }
    }

    private static int Next(int i, int[] next)
    {
        while (next[i] != i)
        {
            next[i] = next[next[i]];
            i = next[i];
        }
        return i;
    }
}
