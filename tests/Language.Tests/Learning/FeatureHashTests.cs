using FactCheck.Language.Learning;

namespace FactCheck.Language.Tests.Learning;

public class FeatureHashTests
{
    [Fact]
    public void Hashes_are_what_the_shipped_models_were_trained_with()
    {
        // FNV-1a's own test vectors (over bytes) for "" and "a".
        FeatureHash.Of("").ShouldBe(0x811c9dc5u);
        FeatureHash.Of("a").ShouldBe(0xe40c292cu);
        FeatureHash.Mix(1, 2, 3).ShouldBe(FeatureHash.Mix(1, 2, 3));
    }

    [Fact]
    public void An_ending_hashes_as_the_word_that_it_is()
    {
        FeatureHash.OfSuffix("saying", 3).ShouldBe(FeatureHash.Of("ing"));
        FeatureHash.OfPrefix("saying", 3).ShouldBe(FeatureHash.Of("say"));
        FeatureHash.OfSuffix("he", 3).ShouldBe(FeatureHash.Of("he"));
    }

    [Fact]
    public void The_template_the_values_and_their_order_all_count()
    {
        uint[] hashes =
        [
            FeatureHash.Mix(1), FeatureHash.Mix(2), FeatureHash.Mix(1, 1), FeatureHash.Mix(2, 1), FeatureHash.Mix(1, 1, 2), FeatureHash.Mix(1, 2, 1),
            FeatureHash.Mix(1, 1, 2, 3), FeatureHash.Mix(1, 3, 2, 1), FeatureHash.Mix(1, 1, 2, 3, 4), FeatureHash.Mix(1, 4, 3, 2, 1),
        ];

        hashes.ShouldBeUnique();
    }

    [Fact]
    public void Hashes_spread_evenly_over_a_small_table()
    {
        var rows = new int[1024];
        for (uint i = 0; i < 102_400; i++)
        {
            rows[FeatureHash.Mix(i % 32, i) % 1024]++;
        }

        // 100 a row on average; a fair hash stays within 5 standard deviations (10 each).
        rows.ShouldAllBe(count => count > 50 && count < 150);
    }
}
