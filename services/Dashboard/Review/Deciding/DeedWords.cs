namespace FactCheck.Dashboard.Review.Deciding;

/// <summary>What the form of a deed is headed by, what it asks for and what its button says.</summary>
internal sealed record DeedWords(string Title, string Verb, string? Label = null)
{
    internal static DeedWords Of(Deed deed, bool isPublished) => deed switch
    {
        Deed.RequestChanges => new DeedWords("Request changes", "Send it back", "What has to change"),
        Deed.Publish => new DeedWords("Publish this verdict?", "Publish now", isPublished ? "What has changed, for readers" : null),
        Deed.Correct => new DeedWords("Correct the verdict", "Publish the correction"),
        Deed.Retract => new DeedWords("Retract the verdict", "Retract it", "Why, for readers"),
        _ => new DeedWords("Your verdict", "Propose"),
    };
}
