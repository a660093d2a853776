namespace FactCheck.Language.Tests.Claims;

/// <summary>Long hostile sentences through the whole engine. The deadline is no measure of speed: linear work is done in a small part of it on any machine.</summary>
public sealed class ClaimTime
{
    private const int Sentence = 20_000;

    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    public static TheoryData<string> Pieces =>
    [
        // No letters.
        "1234567 890 !!! ??? 55 % $ 12 ", ",", "\"'\"'“”", "— ",
        // Scripts that are mixed, run from right to left or combine.
        "слово the word 字 of ", "\u200fאב the of ", "é\u0302\u0302\u0302", "ａｂｃ the ", "\u00ad",
        "😀🎉 the 🔥 ", "👩‍👩‍👧‍👦", "🇫🇷🇩🇪 the ",
        "a", "the of and ", "and he said that they ", "he said, ", "Mr. Li, who said Mr. Li, ", "which the minister that ", "if not ",
        "A study by the Institute said ", "told Reuters the Times reported ", "the report in the report of ",
        "$3 million more than a dozen ", "by 5 percent, in May 2016, to ", "; but the ministry spent 5 ", "the ministry cut, sales, ",
    ];

    [Theory]
    [MemberData(nameof(Pieces))]
    public async Task A_sentence_of_twenty_thousand_characters_of_anything_is_analysed(string piece)
    {
        // Begun in English, so that it is not put aside for its language.
        var text = "The ministry of the state said that it " + string.Concat(Enumerable.Repeat(piece, Sentence / piece.Length));

        var analysis = await Task.Run(() => Analyzer.Analyze(text)).WaitAsync(Deadline, TestContext.Current.CancellationToken);

        analysis.Claims.ShouldAllBe(claim => text.Substring(claim.Start, claim.End - claim.Start) == claim.Text && claim.Verifiability >= 0 && claim.Verifiability <= 1);
    }
}
