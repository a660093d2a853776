using FactCheck.Language.Tests.Claims.Types;

namespace FactCheck.Language.Tests.Claims;

public sealed class ConditionReaderTests
{
    [Theory]
    [InlineData("If prices fall, the bank will cut rates.", "If prices fall")]
    [InlineData("The bank will cut rates if prices fall.", "if prices fall")]
    [InlineData("The mine will close unless the state pays.", "unless the state pays")]
    [InlineData("Nobody knows whether the dam is safe.", "whether the dam is safe")]
    [InlineData("The deal holds as long as the court agrees.", "as long as the court agrees")]
    [InlineData("The club would fold even if the fans paid.", "even if the fans paid")]
    [InlineData("The pass, if the snow melts, opens in May.", "if the snow melts")]
    public void Finds_what_a_claim_holds_under(string text, params string[] conditions) =>
        Typed.Claim(text).Conditions.Select(condition => condition.Text).ShouldBe(conditions);

    [Theory]
    [InlineData("The bank cut rates when prices fell.")]
    [InlineData("He spoke as if he owned the town.")]
    [InlineData("The tunnel is as long as the bridge.")]
    [InlineData("The state provided the money.")]
    public void Finds_none_where_nothing_is_left_open(string text) => Typed.Claim(text).Conditions.ShouldBeEmpty();
}
