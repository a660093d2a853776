namespace FactCheck.Contracts;

/// <summary>A half-open range of UTF-16 code units into the article's text.</summary>
public sealed record Span(int Start, int End);
