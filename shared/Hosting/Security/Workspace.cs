using Microsoft.AspNetCore.Http;

namespace FactCheck.Hosting.Security;

/// <summary>
/// The workspace that this request or message belongs to. Query filters read it, so that a query that forgets its
/// workspace throws instead of seeing another's rows.
/// </summary>
public sealed class Workspace(IHttpContextAccessor http)
{
    /// <summary>The workspace that Gateway seeds.</summary>
    public static readonly Guid DefaultId = new("01900000-0000-7000-8000-000000000001");

    private Guid? _entered;

    public Guid Id => _entered ?? FromToken() ?? throw new InvalidOperationException("No workspace: neither a token nor a message set one.");

    /// <summary>Who asks: an API key's or a user's id; <c>system</c> for work that a message started.</summary>
    public string Actor => http.HttpContext?.User.Identity?.Name ?? "system";

    /// <summary>For consumers and background work, whose workspace stands in the message.</summary>
    public void Enter(Guid id) => _entered = id;

    private Guid? FromToken() =>
        Guid.TryParse(http.HttpContext?.User.FindFirst(InternalTokens.WorkspaceClaim)?.Value, out var id) ? id : null;
}
