using FactCheck.Dashboard.Clients;
using FactCheck.Hosting.Http;

namespace FactCheck.Dashboard.Review;

/// <summary>
/// The queue as one reviewer sees it. What they look at never moves by itself: news is counted until they ask for it,
/// and a claim that a colleague took is marked where it stands.
/// </summary>
internal sealed class ClaimQueue
{
    private readonly List<Claim> _claims = [];
    private readonly HashSet<string> _arrived = [];
    private readonly Dictionary<string, string> _taken = [];
    private string? _nextCursor;

    internal IReadOnlyList<Claim> Claims => _claims;

    internal string? NextCursor => _nextCursor;

    /// <summary>How many claims were flagged since the queue was loaded.</summary>
    internal int ArrivedCount => _arrived.Count;

    /// <returns>What became of a claim elsewhere since it was loaded; null while it is as shown.</returns>
    internal string? TakenAs(string id) => _taken.GetValueOrDefault(id);

    internal void Show(Page<Claim> page)
    {
        _claims.Clear();
        _arrived.Clear();
        _taken.Clear();
        Append(page);
    }

    /// <summary>Pages drift while claims come and go: one that is shown already is not shown again.</summary>
    internal void Append(Page<Claim> page)
    {
        var known = _claims.Select(claim => claim.Id).ToHashSet();
        _claims.AddRange(page.Items.Where(claim => known.Add(claim.Id)));
        _nextCursor = page.NextCursor;
    }

    internal Claim? Find(string id) => _claims.Find(claim => claim.Id == id);

    internal void Arrive(string id)
    {
        if (Find(id) is null)
        {
            _arrived.Add(id);
        }
    }

    internal void Take(string id, string status)
    {
        _arrived.Remove(id);
        if (Find(id) is { } claim)
        {
            if (claim.Status == status)
            {
                _taken.Remove(id);
            }
            else
            {
                _taken[id] = status;
            }
        }
    }

    /// <summary>What became of a claim that is shown, where it stands.</summary>
    internal void Replace(Claim claim)
    {
        var index = _claims.FindIndex(shown => shown.Id == claim.Id);
        if (index >= 0)
        {
            _claims[index] = claim;
        }
    }

    /// <summary>Somebody began, or ended, to work on it.</summary>
    internal void Hold(string id, ClaimLock? held)
    {
        if (Find(id) is { } claim)
        {
            Replace(claim with { Lock = held });
        }
    }

    /// <returns>Where it stood, for <see cref="Restore"/>; -1 when it was not there.</returns>
    internal int Remove(string id)
    {
        var index = _claims.FindIndex(claim => claim.Id == id);
        if (index >= 0)
        {
            _claims.RemoveAt(index);
        }

        return index;
    }

    internal void Restore(Claim claim, int index)
    {
        Remove(claim.Id);
        _claims.Insert(Math.Clamp(index, 0, _claims.Count), claim);
        _taken.Remove(claim.Id);
    }
}
