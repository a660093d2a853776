using FactCheck.Dashboard.Review;

namespace FactCheck.Dashboard.Tests.Review;

public sealed class WalkTests
{
    [Fact]
    public void Goes_on_where_it_was_left()
    {
        var walk = new Walk("art_1", IsOver: true);

        Walk.Read(walk.Write()).ShouldBe(walk);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("null")]
    [InlineData("[1]")]
    public void Begins_anew_where_nothing_can_be_read(string? kept) => Walk.Read(kept).ShouldBe(new Walk());
}
