namespace FactCheck.Language.Claims;

/// <summary>A link of the article: the words it stands on, half-open in UTF-16 code units, and where it leads.</summary>
public readonly record struct LinkSpan(int Start, int End, string Url);
