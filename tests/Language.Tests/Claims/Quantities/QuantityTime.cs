using FactCheck.Language.Claims;

namespace FactCheck.Language.Tests.Claims.Quantities;

/// <summary>Long hostile sentences. The deadline is no measure of speed: linear work is done in a small part of it on any machine.</summary>
public sealed class QuantityTime
{
    private const int Sentence = 20_000;
    private const int Times = 20;

    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    public static TheoryData<string> Pieces =>
    [
        "1", "1,", "1,000,", "1 ", "1-", "1.", "1/2 ", "1:1", "$", "$1 ", "1%", "½", "two ", "two-", "hundred ", "two hundred and ", "dozens of ", "half a ", "a ", "one in ", "one of every ", "10 to ",
        "between 1 and ", "more than ", "a little more than 5 ", "May ", "May 5, ", "2016-", "2016 ", "from 2016 to ", "5 old new big ", "5 a-b-", "5 of the ", "last ", "12 people in 2016, ", "second ", "a third ",
        "x", "é1", "a,1 ", "5\u00a0000\u00a0",
    ];

    [Theory]
    [MemberData(nameof(Pieces))]
    public async Task A_sentence_of_twenty_thousand_characters_of_anything_is_read(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, Sentence / piece.Length)) + " 5 people";

        var read = await Task.Run(() => Enumerable.Range(0, Times).Sum(_ => QuantityReader.Read(text).Count)).WaitAsync(Deadline, TestContext.Current.CancellationToken);

        read.ShouldBeGreaterThanOrEqualTo(0);
    }
}
