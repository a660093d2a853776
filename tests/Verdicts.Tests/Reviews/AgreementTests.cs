using FactCheck.Verdicts.Reviews;

namespace FactCheck.Verdicts.Tests.Reviews;

public sealed class AgreementTests
{
    [Fact]
    public void Is_what_the_textbook_says()
    {
        // 20 yes-yes, 5 yes-no, 10 no-yes, 15 no-no: raw .70, chance .50.
        var agreement = Agreement.Of([new("yes", "yes", 20), new("yes", "no", 5), new("no", "yes", 10), new("no", "no", 15)]);

        agreement.N.ShouldBe(50);
        agreement.Raw!.Value.ShouldBe(0.7, 1e-12);
        agreement.Kappa!.Value.ShouldBe(0.4, 1e-12);
    }

    [Fact]
    public void Is_no_number_where_chance_explains_all()
    {
        Agreement.Of([new("yes", "yes", 9)]).Kappa.ShouldBeNull();
        Agreement.Of([]).ShouldSatisfyAllConditions(none => none.Raw.ShouldBeNull(), none => none.Kappa.ShouldBeNull(), none => none.N.ShouldBe(0));
    }

    [Fact]
    public void Is_negative_where_two_agree_less_than_by_chance() =>
        Agreement.Of([new("yes", "no", 5), new("no", "yes", 5)]).Kappa!.Value.ShouldBe(-1, 1e-12);
}
