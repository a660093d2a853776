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
/// <param name="Name">As written: "Mike Pompeo", "Pompeo".</param>
/// <param name="Surname">In lower case.</param>
/// <param name="Title">"Secretary of State", "Sen.", "the chairman of the board"; null where none stands by.</param>
/// <param name="Gender">As the courtesy title or the given name tells.</param>
/// <param name="IsCertain">Whether a title or a common given name shows that it is a person's.</param>
internal sealed record PersonName(TokenRange Range, string Name, string Surname, string? Title, Gender Gender, bool IsCertain)
{
    public bool IsFull => Range.Length > 1;
}
