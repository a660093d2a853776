using FactCheck.Hosting.Http;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Dashboard.Accounts.Users;

/// <summary>Who is behind the ids that the API names: users are known here alone.</summary>
internal sealed class ActorNames(IServiceScopeFactory scopes, SignedIn me)
{
    internal sealed class Known(IReadOnlyDictionary<string, string> names)
    {
        internal static Known Nobody { get; } = new(new Dictionary<string, string>());

        /// <summary>An id of nobody here, such as a key's, stays what it is.</summary>
        internal string Of(string actor) => names.GetValueOrDefault(actor) ?? actor;

        internal IEnumerable<KeyValuePair<string, string>> All => names.OrderBy(known => known.Value, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Those of the workspace of whoever is signed in.</summary>
    internal async Task<Known> ReadAsync()
    {
        var workspace = await me.WorkspaceAsync();
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DashboardDbContext>();
        return new Known(await db.Users.AsNoTracking()
            .Where(user => user.WorkspaceId == workspace)
            .ToDictionaryAsync(user => PublicId.Format(PublicId.User, user.Id), user => user.UserName ?? "somebody"));
    }
}
