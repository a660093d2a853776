using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions.Speakers;

internal enum Gender
{
    Unknown,
    Male,
    Female,
}

/// <summary>A person's name where it stands in the text.</summary>
/// <param name="Range">The name's tokens, without title.</param>
/// <param name="Words">In lower case, without particles ("de", "van") and "Jr.".</param>
/// <param name="Suffix">"jr.", "iii"; null for most.</param>
/// <param name="Title">"Secretary of State", "Sen.", "the chairman of the board"; null where none stands by.</param>
/// <param name="Gender">As the courtesy title, the office or the given name tells.</param>
/// <param name="IsCertain">Whether a title or a common given name shows that it is a person's.</param>
internal sealed record PersonName(TokenRange Range, IReadOnlyList<string> Words, string? Suffix, string? Title, Gender Gender, bool IsCertain)
{
    public string Surname => Words[^1];

    public string Given => Words[0];

    public bool IsFull => Words.Count > 1;

    /// <summary>How full the name is: given names, initials, surname, "Jr.".</summary>
    public int Parts => Words.Count + (Suffix is null ? 0 : 1);
}
