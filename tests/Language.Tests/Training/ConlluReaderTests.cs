using FactCheck.Language.Syntax;
using FactCheck.Language.Training;

namespace FactCheck.Language.Tests.Training;

public class ConlluReaderTests
{
    [Fact]
    public void Reads_words_tags_heads_and_relations()
    {
        var sentence = SmallTreebank.Read()[2];

        sentence.Forms.ShouldBe(["a", "mayor", "closed", "the", "road", "."]);
        sentence.Lemmas[2].ShouldBe("close");
        sentence.Tags.Select(tag => Tags.Table[tag]).ShouldBe(["DT", "NN", "VBD", "DT", "NN", "."]);
        sentence.Heads.ShouldBe([1, 2, -1, 4, 2, 2]);
        sentence.Relations.Select(relation => Relations.Table[relation]).ShouldBe(["det", "nsubj", "root", "det", "obj", "punct"]);
    }

    [Fact]
    public void Passes_over_multiword_tokens_and_empty_nodes()
    {
        var sentences = Read(
            "1-2\tdon't\t_\t_\t_\t_\t_\t_\t_\t_",
            "1\tdo\tdo\t_\tVB\t_\t0\troot\t_\t_",
            "2\tn't\tnot\t_\tRB\t_\t1\tadvmod\t_\t_",
            "2.1\tgo\tgo\t_\tVB\t_\t_\t_\t_\t_");

        sentences.ShouldHaveSingleItem().Forms.ShouldBe(["do", "n't"]);
    }

    [Theory]
    [InlineData("“", "``", "``")]
    [InlineData("\"", "''", "''")]
    [InlineData("‘", "``", "`")]
    [InlineData("’s", "POS", "'s")]
    [InlineData("—", ":", "--")]
    [InlineData("…", ".", "...")]
    [InlineData("-", "HYPH", "-")]
    public void Writes_marks_in_one_way(string form, string tag, string normal) =>
        Read($"1\t{form}\tx\t_\t{tag}\t_\t0\troot\t_\t_").ShouldHaveSingleItem().Forms.ShouldBe([normal]);

    [Fact]
    public void Cuts_a_rare_subtype_to_its_base()
    {
        var sentence = Read("1\tMonday\tMonday\t_\tNNP\t_\t0\tobl:tmod\t_\t_").ShouldHaveSingleItem();

        Relations.Table[sentence.Relations[0]].ShouldBe("obl");
    }

    [Theory]
    [InlineData("1\tword", "small.conllu, line 1: 2 columns, where CoNLL-U has 10.")]
    [InlineData("1\ta\ta\t_\tARTICLE\t_\t0\troot\t_\t_", "small.conllu, line 1: the tag ARTICLE is not one of the Penn Treebank's.")]
    [InlineData("1\ta\ta\t_\tDT\t_\t0\tsubject\t_\t_", "small.conllu, line 1: the relation subject is not one of Universal Dependencies.")]
    [InlineData("1\ta\ta\t_\tDT\t_\t_\troot\t_\t_", "small.conllu, line 1: the head _ is not a number.")]
    [InlineData("1\ta\ta\t_\tDT\t_\t2\tdet\t_\t_", "small.conllu, line 2: a head lies outside the sentence that ends here.")]
    public void Says_where_a_file_is_wrong(string line, string message) =>
        Should.Throw<InvalidDataException>(() => Read(line)).Message.ShouldBe(message);

    private static List<TreebankSentence> Read(params string[] lines) => ConlluReader.Read(new StringReader(string.Join('\n', lines)), "small.conllu");
}
