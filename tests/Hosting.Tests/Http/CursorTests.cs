using System.Buffers.Text;
using System.Text;
using FactCheck.Hosting.Http;

namespace FactCheck.Hosting.Tests.Http;

public sealed class CursorTests
{
    private const string Id = "019a8f2ee5b07d0c9f4be1c8a2d7f310";

    [Theory]
    [InlineData(0)]
    [InlineData(42)]
    [InlineData(638_000_000_000_000_000)]
    public void Comes_back_as_it_went(long sortKey)
    {
        Cursor.TryDecode(Cursor.Encode(sortKey, Guid.Parse(Id)), out var position).ShouldBeTrue();
        position.ShouldBe((sortKey, Guid.Parse(Id)));
    }

    [Theory]
    [InlineData($"-1.{Id}")]
    [InlineData($"+1.{Id}")]
    [InlineData($" 1.{Id}")]
    [InlineData($"9223372036854775807.{Id}")]
    [InlineData($"1.{Id}.1")]
    [InlineData("1.1")]
    [InlineData("1")]
    public void Is_no_cursor_with_a_key_or_an_id_that_no_row_has(string text) =>
        Cursor.TryDecode(Base64Url.EncodeToString(Encoding.ASCII.GetBytes(text)), out _).ShouldBeFalse();
}
