namespace FactCheck.Language.Tests.Claims.Types;

public sealed class QuoteOrPositionCueTests
{
    [Theory]
    [InlineData("Senator Alvarez opposes the treaty.", "opposes")]
    [InlineData("She voted against the war.", "voted against")]
    [InlineData("The union backs the plan.", "backs")]
    [InlineData("The minister promised lower taxes.", "promised")]
    [InlineData("The party has called for new elections.", "called for")]
    [InlineData("Farmers are opposed to the dam.", "opposed to")]
    [InlineData("The bishop called the law a disgrace.", "called")]
    [InlineData("The president wants to leave the pact.", "wants")]
    [InlineData("He is a critic of the bank.", "critic")]
    [InlineData("The mayor is against the tunnel.", "against")]
    [InlineData("Greta Olsen endorsed her rival.", "endorsed")]
    [InlineData("The plan is supported by the unions.", "supported")]
    public void Shows_what_makes_it_one(string sentence, string cues) => Typed.Cues(sentence, ClaimTypes.QuoteOrPosition).ShouldBe(cues);

    [Theory]
    [InlineData("The beams support the roof.")]
    [InlineData("The data support the theory.")]
    [InlineData("The bridge is supported by pillars.")]
    [InlineData("The shop sells wine.")]
    [InlineData("He called his mother on Sunday.")]
    [InlineData("The house is for sale.")]
    public void Is_not_misled(string sentence) => Typed.Cues(sentence, ClaimTypes.QuoteOrPosition).ShouldBeEmpty();
}
