using FactCheck.Language.Matching;
using Microsoft.Extensions.Caching.Memory;

namespace FactCheck.Verdicts.Matching;

/// <summary>
/// What an index has that unknown words may be spellings of: for nearly all words of an article nothing, and asking costs more than all else of a search.
/// An answer holds until something is added to the index.
/// </summary>
internal sealed class SpellingCache : IDisposable
{
    // Some ten megabytes.
    private const int Most = 50_000;

    private readonly MemoryCache answers = new(new MemoryCacheOptions { SizeLimit = Most });

    private sealed record Key(Guid Workspace, int End, string Word);

    /// <param name="workspace">Whose index it is.</param>
    /// <param name="end">The number that the next fact-check of the index gets.</param>
    /// <param name="word">The unknown word.</param>
    /// <returns>Null where it has not been asked.</returns>
    internal SpellingVariant[]? Find(Guid workspace, int end, string word) => answers.Get<SpellingVariant[]>(new Key(workspace, end, word));

    internal void Keep(Guid workspace, int end, string word, SpellingVariant[] variants) =>
        answers.Set(new Key(workspace, end, word), variants, new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = TimeSpan.FromHours(1) });

    public void Dispose() => answers.Dispose();
}
