using FactCheck.Language.Training;

namespace FactCheck.Language.Tests;

/// <summary>Treebanks of Universal Dependencies, read from where they lie; the tests that need them are skipped where they do not.</summary>
internal static class Treebanks
{
    public static List<TreebankSentence> Load(string name)
    {
        var data = Environment.GetEnvironmentVariable("FACTCHECK_DATA") ?? Path.Combine(Polnear.RepositoryRoot(), "..", "shared", "data");
        var file = Path.GetFullPath(Path.Combine(data, "ud", name + ".conllu"));
        if (!File.Exists(file))
        {
            Assert.Skip($"There is no {file}; set FACTCHECK_DATA to the folder that holds ud/.");
        }
        return ConlluReader.Read(file);
    }
}
