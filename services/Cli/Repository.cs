using FactCheck.Cli.Processes;

namespace FactCheck.Cli;

/// <summary>The clone this program was built from.</summary>
internal sealed record Repository(string Root)
{
    public string StateFolder => At(".factcheck");

    public string TestStateFolder => At(".factcheck", "test-servers");

    public static Repository Find()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "FactCheck.sln")))
            {
                return new Repository(folder);
            }
        }
        throw new SetupException($"No FactCheck.sln above {AppContext.BaseDirectory}: run the factcheck script that lies in a clone of the repository.");
    }

    public string At(params string[] names) => Path.Combine([Root, .. names]);
}
