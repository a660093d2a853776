namespace FactCheck.Language.Claims;

/// <summary>The values of <see cref="Citation.Kind"/>.</summary>
public static class CitationKinds
{
    public const string Link = "link";
    public const string Document = "document";
    public const string Study = "study";
    public const string Interview = "interview";
    public const string Broadcast = "broadcast";
    public const string SocialPost = "social-post";

    /// <summary>Another outlet's report.</summary>
    public const string Outlet = "outlet";
}
