namespace FactCheck.Language.Tests.Conflicts;

public sealed class DenialsTests
{
    [Theory]
    [InlineData("The mayor took bribes from two builders, the prosecutor said on Monday. The mayor denied it.", "bribes", "denied it")]
    [InlineData("Anna Holm said the company had dumped oil in the river. The company denied that account.", "dumped oil", "denied that account")]
    [InlineData("Ida Rask said that the ministry had closed nine rural clinics last year. Karl Brandt denied that the ministry had closed any rural clinics.", "closed nine", "denied that")]
    [InlineData("Delia Rook said that the company had withdrawn a written offer. Julian Thackeray denied that there had been any such offer.", "withdrawn", "any such offer")]
    [InlineData("Ida Rask accused Mr. Voss of selling secrets to a rival. Mr. Voss rejected the accusation.", "selling secrets", "rejected the accusation")]
    [InlineData("The union said that 40 workers had been dismissed for striking. The company's spokeswoman, Jane Adair, said that the claim was false.", "40 workers", "was false")]
    public void Finds_what_another_source_denies(string text, string asserted, string denial)
    {
        var (claim, conflict) = Found.In(text, ConflictKind.Denied).ShouldHaveSingleItem();

        claim.ShouldContain(asserted);
        conflict.There.Text.ShouldContain(denial);
        conflict.Source.ShouldNotBeNullOrEmpty();
    }

    [Theory]
    [InlineData("Anna Holm said the company had dumped oil. Later Anna Holm denied it.")]
    [InlineData("The bridge will open in May, Karl Brandt said. Ida Rask declined to comment.")]
    [InlineData("The bridge will open in May, Karl Brandt said. The council denied a permit for a new tower.")]
    [InlineData("Prices rose 4 percent, the bank said. The ministry did not deny it.")]
    [InlineData("Taxes should fall, Karl Brandt said. Ida Rask said that taxes should fall, too.")]
    [InlineData("Sales fell, the company said. The weather was bad. Nobody came. The park was empty. It rained again. Trains were late. The mayor denied it.")]
    [InlineData("That is a false comparison to make, Ida Rask said. Karl Brandt said that prices rose.")]
    public void Leaves_be_what_nobody_denies(string text) => Found.In(text, ConflictKind.Denied).ShouldBeEmpty();

    [Theory]
    [InlineData("01-budget-deadline", "the prime minister had promised him", "Colm Adair")]
    [InlineData("02-water-utility-intrusion", "Hackers allegedly working", "Ostmar")]
    [InlineData("06-port-strike", "withdrawn a written offer", "Julian Thackeray")]
    [InlineData("07-orlin-valley-shelling", "some 200 Ostmari soldiers had crossed the line", "Ludmila Harnok")]
    public void Finds_who_contradicts_whom_in_the_seeds(string slug, string asserted, string denier) =>
        Found.InSeed(slug, ConflictKind.Denied).ShouldContain(found => found.Claim.Contains(asserted, StringComparison.Ordinal) && found.Conflict.Source == denier);

    [Theory]
    [InlineData("03-chipmaker-merger")]
    [InlineData("05-serrin-glaciers")]
    [InlineData("10-bank-earnings")]
    [InlineData("11-rocket-reaches-orbit")]
    public void Cries_no_wolf_in_the_other_seeds(string slug) => Found.InSeed(slug, ConflictKind.Denied).ShouldBeEmpty();
}
