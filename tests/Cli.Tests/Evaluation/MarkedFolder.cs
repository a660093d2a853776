using FactCheck.Cli.Evaluation;
using FactCheck.Cli.Tests.Analyze;

namespace FactCheck.Cli.Tests.Evaluation;

/// <summary>A folder in PolNeAR's layout, and the evaluate command with its output captured.</summary>
internal sealed class MarkedFolder : IDisposable
{
    public const string Text = "The mayor said that it rained. The envoy said that it snowed.";

    public const string Mayor = "T1\tSource 0 9\tThe mayor\nT2\tCue 10 14\tsaid\nT3\tContent 15 29\tthat it rained\nE1\tAttribution:T2 Source:T1 Cue:T2 Content:T3\n";

    public const string Both = Mayor + "T4\tSource 31 40\tThe envoy\nT5\tCue 41 45\tsaid\nT6\tContent 46 60\tthat it snowed\nE2\tAttribution:T5 Source:T4 Cue:T5 Content:T6\n";

    private readonly TemporaryFolder folder = new();

    public string Path => folder.Path;

    /// <summary>One article, fully marked.</summary>
    public static MarkedFolder WithOne()
    {
        var marked = new MarkedFolder();
        marked.Write("text/courier_a.txt", Text);
        marked.Write("attributions/courier_a_ann.ann", Both);
        return marked;
    }

    public string Write(string name, string content)
    {
        var path = folder.At(name.Split('/'));
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    public string At(string name) => folder.At(name);

    public static async Task<Result> RunAsync(params string[] args)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var code = await CommandLine.RunAsync([EvaluateCommand.Create()], ["evaluate", .. args], output, error);
        return new Result(code, output.ToString(), error.ToString());
    }

    public Task<Result> ScoreAsync(params string[] args) => RunAsync(["attribution", "--data", Path, .. args]);

    public void Dispose() => folder.Dispose();
}
