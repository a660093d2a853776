using FactCheck.Dashboard.Accounts;
using FactCheck.Hosting.Http;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Dashboard.Review;

/// <summary>Somebody a claim can be given to, by the id that the API knows them by.</summary>
public sealed record Colleague(string Id, string Name);

/// <summary>The names behind the API's ids, for one circuit. Only the dashboard knows its users, and only those of the reader's workspace.</summary>
internal sealed class Colleagues(IServiceScopeFactory scopes, SignedIn signedIn)
{
    private const string You = "you";
    private const string AKey = "an API key";
    private const string AStranger = "somebody who has left";

    private IReadOnlyList<Colleague> _all = [];
    private string? _me;

    internal IReadOnlyList<Colleague> All => _all;

    /// <summary>Reads them, so that the names can be asked for while a page is drawn.</summary>
    internal async Task ReadAsync(CancellationToken cancellationToken)
    {
        _me = await signedIn.ActorAsync();
        var workspace = await signedIn.WorkspaceAsync();
        await using var scope = scopes.CreateAsyncScope();
        var users = await scope.ServiceProvider.GetRequiredService<DashboardDbContext>().Users.AsNoTracking()
            .Where(user => user.WorkspaceId == workspace)
            .OrderBy(user => user.UserName)
            .Select(user => new { user.Id, user.UserName })
            .ToListAsync(cancellationToken);
        _all = [.. users.Select(user => new Colleague(PublicId.Format(PublicId.User, user.Id), user.UserName ?? ""))];
    }

    internal bool IsMe(string? actor) => actor is not null && actor == _me;

    /// <returns>"you", a name, or what kind of stranger it is.</returns>
    internal string NameOf(string? actor) =>
        IsMe(actor) ? You
        : _all.FirstOrDefault(colleague => colleague.Id == actor)?.Name
        ?? (actor?.StartsWith($"{PublicId.ApiKey}_", StringComparison.Ordinal) == true ? AKey : AStranger);

    /// <summary>At the beginning of a sentence. A user's own name stays as they write it.</summary>
    internal static string AtStart(string name) => name is You or AKey or AStranger ? $"{char.ToUpperInvariant(name[0])}{name[1..]}" : name;
}
