namespace FactCheck.Cli.Tests.Matching;

/// <summary>Ten past claims, a rewording of each, and which belongs to which, in the layout that CheckThat's have.</summary>
internal sealed class SmallCollection : IDisposable
{
    private static readonly (string Claim, string Title, string Query)[] Pairs =
    [
        ("The harbour of Halse was dredged twice in 2019.", "Was the Harbour Dredged Twice?", "They dredged the Halse harbour two times in 2019!"),
        ("Nurses earn less than bus drivers.", "Pay of Nurses and Bus Drivers", "Bus drivers are paid more than nurses #nursespay"),
        ("The glacier above Serrin lost a third of its ice.", "Ice Loss at Serrin", "A third of the Serrin glacier's ice has gone"),
        ("Voters under 30 stayed at home.", "Turnout of the Young", "Hardly any voters under 30 turned out"),
        ("The new tunnel leaks seawater.", "Does the Tunnel Leak?", "Seawater is leaking into the new tunel"),
        ("The mayor sold the school’s playground.", "The Playground Sale", "Our mayor has sold a school playground"),
        ("Bees died near a telephone mast.", "Masts and Bees", "Dead bees around the telephone mast on the northern coast"),
        ("The pension fund bought a football club.", "Pension Fund’s Club", "A football club was bought by the pension fund"),
        ("Rockets are launched from the northern coast.", "Rockets in the North", "Rocket launches at the northern coast — Ann Example (@annexample) May 4, 2021"),
        ("Bananas are taxed as vegetables.", "The Banana Tax", "Did you know bananas get taxed as vegetables?"),
    ];

    private readonly TemporaryFolder folder = new();

    public SmallCollection()
    {
        Write(Claims, "id\tvclaim\ttitle", Pairs.Select((pair, i) => $"c{i}\t{pair.Claim}\t{pair.Title}"));
        foreach (var split in (string[])["train", "dev"])
        {
            Write(At(split, "tweets.queries.tsv"), "id\ttweet_content", Pairs.Select((pair, i) => $"q{i}\t{pair.Query}"));
            File.WriteAllLines(At(split, "tweet-vclaim-pairs.qrels"), Pairs.Select((_, i) => $"q{i}\t0\tc{i}\t1"));
        }
    }

    public string Data => folder.Path;

    public string Claims => At("verified_claims.docs.tsv");

    public string Queries => At("dev", "tweets.queries.tsv");

    public void Dispose() => folder.Dispose();

    public string At(params string[] names) => folder.At(["claim-matching", .. names]);

    private static void Write(string path, string headings, IEnumerable<string> rows)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllLines(path, [headings, .. rows]);
    }
}
