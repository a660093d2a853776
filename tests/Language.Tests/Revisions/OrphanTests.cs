using FactCheck.Language.Revisions;

namespace FactCheck.Language.Tests.Revisions;

/// <summary>What must rather be lost than hung on something else.</summary>
public sealed class OrphanTests
{
    private const string Error = "Exports fell 12 percent in March";

    [Fact]
    public void A_corrected_error_does_not_move_to_a_like_claim_in_another_place()
    {
        var before = new Revision($"The council met. {Error}. The port is open.\n\nThe yard has two cranes. Nobody works there.").Claim(Error);
        var after = new Revision("The council met. The figures are not known. The port is open.\n\nThe yard has two cranes. Exports fell 9 percent in March. Nobody works there.")
            .Claim("Exports fell 9 percent in March");

        Changes(before, after).ShouldBe([RevisionChange.New, RevisionChange.Gone]);
    }

    [Fact]
    public void Nor_to_the_same_words_in_a_sentence_that_stood_there_before()
    {
        var before = new Revision($"The council met. {Error}. The port is open.\n\nThe yard is shut. The bank repeats that exports fell 12 percent in March. Nobody works there.").Claim(Error);
        var after = new Revision("The council met. The figures are not known. The port is open.\n\nThe yard is shut. The bank repeats that exports fell 12 percent in March. Nobody works there.")
            .Claim("exports fell 12 percent in March");

        Changes(before, after).ShouldBe([RevisionChange.New, RevisionChange.Gone]);
    }

    [Fact]
    public void Nor_to_the_note_that_corrects_it()
    {
        var before = new Revision($"The council met. {Error}, the ministry said. The port is open.")
            .Said("the ministry", "said", Error, SourceClass.NamedOrganisation).Claim(Error, "a1");
        var after = new Revision("The council met. The port is open.\n\nCorrection. An earlier version wrote that exports fell 12 percent in March.")
            .Said("An earlier version", "wrote", "exports fell 12 percent in March", SourceClass.Document).Claim("exports fell 12 percent in March", "a1");

        Changes(before, after).ShouldBe([RevisionChange.New, RevisionChange.Gone]);
    }

    [Fact]
    public void A_corrected_number_stays_in_its_place_though_the_note_repeats_the_old_one()
    {
        var before = new Revision($"The council met. {Error}. The port is open.").Claim(Error, number: ("12 percent", 12));
        var after = new Revision("The council met. Exports fell 9 percent in March. The port is open.\n\nThis article first wrote that exports fell 12 percent in March.")
            .Claim("Exports fell 9 percent in March", number: ("9 percent", 9)).Claim("exports fell 12 percent in March", number: ("12 percent", 12));

        Changes(before, after).ShouldBe([RevisionChange.Changed, RevisionChange.New]);
    }

    [Fact]
    public void A_claim_does_not_jump_over_its_neighbour()
    {
        var before = new Revision("The council met. Exports fell 12 percent in March. Imports rose by a fifth in the same month. The port is open.")
            .Claim("Exports fell 12 percent in March").Claim("Imports rose by a fifth in the same month");
        var after = new Revision("The council met. Imports rose by a quarter in the same month. Exports fell 9 percent in May. The port is open.")
            .Claim("Imports rose by a quarter in the same month").Claim("Exports fell 9 percent in May");

        Changes(before, after).ShouldBe([RevisionChange.Changed, RevisionChange.New, RevisionChange.Gone]);
    }

    [Theory]
    [InlineData("Rents rose 4 percent", RevisionChange.Changed)]
    [InlineData("Rents fell 4 pct", RevisionChange.Gone)]
    public void Under_twenty_characters_only_the_same_words_are_the_same_claim(string words, RevisionChange expected)
    {
        var before = new Revision($"The council met. {words}. The port is open.").Claim(words);
        var changed = words.Replace('4', '5');
        var after = new Revision($"The council met. {changed}. The port is open.").Claim(changed);

        Changes(before, after).ShouldContain(expected);
    }

    [Theory]
    [InlineData("The council met. He resigned then. The port is open.", RevisionChange.Unchanged)]
    [InlineData("The council met. He resigned then, aides said. The port is open.", RevisionChange.Unchanged)]
    [InlineData("The council met. The port is open.\n\nThe yard is shut, and he resigned then for good.", RevisionChange.Gone)]
    public void So_few_words_need_their_context_as_well(string textAfter, RevisionChange expected)
    {
        var before = new Revision("The council met. He resigned then. The port is open.").Claim("He resigned then");
        var after = new Revision(textAfter).Claim(textAfter.Contains("He") ? "He resigned then" : "he resigned then");

        Changes(before, after).ShouldContain(expected);
    }

    private static IEnumerable<RevisionChange> Changes(Revision before, Revision after) =>
        RevisionAlignment.Align(before.Analysis, after.Analysis).Claims.Select(claim => claim.Change);
}
