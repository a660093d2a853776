using System.Globalization;
using System.Text.Json;
using Microsoft.VisualBasic.FileIO;

namespace FactCheck.Language.Training.Claims;

/// <summary>The labelled statements of the public corpora, as their files give them.</summary>
internal static class ClaimCorpora
{
    public const string Crowd = "claimbuster/crowdsourced.csv", Expert = "claimbuster/groundtruth.csv", Strict = "claimbuster/2.5xNCS.json";
    public const string PoliClaimGold = "policlaim/train_gold.tsv", PoliClaimSilver = "policlaim/train_silver_bronze.tsv";
    public const string NewsSdTrain = "newssd/train.csv", NewsSdVal = "newssd/val.csv";
    public const string CheckThat = "checkthat2024/CT24_checkworthy_english_dev-test.tsv";

    /// <summary>ClaimBuster: 1 check-worthy factual, 0 unimportant factual, −1 non-factual; the group is the debate.</summary>
    public static IReadOnlyList<(string Text, int Verdict, string Debate)> ClaimBuster(string data, string file) =>
        [.. Rows(data, file, ",", quoted: true).Select(row => (row["Text"], int.Parse(row["Verdict"], CultureInfo.InvariantCulture), row["File_id"]))];

    public static IReadOnlyList<(string Text, bool Is)> ClaimBusterStrict(string data)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(data, Strict)));
        return [.. json.RootElement.EnumerateArray().Select(row => (row.GetProperty("text").GetString()!, row.GetProperty("label").GetInt32() == 1))];
    }

    /// <summary>PoliClaim's sentences with how likely they are verifiable, 0 to 1: what experts say, or a third of GPT-4's count of votes.</summary>
    public static IReadOnlyList<(string Text, double Likelihood, string Speech)> PoliClaim(string data, string file) =>
    [
        .. Rows(data, file, "\t", quoted: false).Select(row => (
            row["sentence"],
            row["golden"] is { Length: > 0 } gold ? double.Parse(gold, CultureInfo.InvariantCulture) : double.Parse(row["gpt4_likelihood_0_3"], CultureInfo.InvariantCulture) / 3,
            row["speech"])),
    ];

    public static IReadOnlyList<(string Text, bool IsSubjective)> NewsSd(string data, string file) =>
        [.. Rows(data, file, ",", quoted: true).Select(row => (row["Sentence"], row["Label"] == "SUBJ"))];

    public static IReadOnlyList<(string Text, bool Is)> CheckThat2024(string data) =>
        [.. Rows(data, CheckThat, "\t", quoted: false).Select(row => (row["Text"], row["class_label"] == "Yes"))];

    private static List<Dictionary<string, string>> Rows(string data, string file, string delimiter, bool quoted)
    {
        using var parser = new TextFieldParser(Path.Combine(data, file)) { HasFieldsEnclosedInQuotes = quoted, TrimWhiteSpace = false };
        parser.SetDelimiters(delimiter);
        var columns = parser.ReadFields() ?? throw new InvalidDataException($"{file} is empty.");
        var rows = new List<Dictionary<string, string>>();
        while (parser.ReadFields() is { } fields)
        {
            if (fields.Length < columns.Length)
            {
                throw new InvalidDataException($"{file}, line {parser.LineNumber}: {fields.Length} columns where {columns.Length} are named.");
            }
            rows.Add(columns.Zip(fields).ToDictionary(pair => pair.First, pair => pair.Second));
        }
        return rows;
    }
}
