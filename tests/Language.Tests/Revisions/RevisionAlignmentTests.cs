using FactCheck.Language.Revisions;

namespace FactCheck.Language.Tests.Revisions;

public sealed class RevisionAlignmentTests
{
    private const string Opening = "The council met on Monday.";
    private const string Closing = "It meets again in June.";

    [Fact]
    public void The_same_words_at_the_same_place_are_unchanged()
    {
        var revision = new Revision($"{Opening} Exports fell 12 percent in March. {Closing}").Claim("Exports fell 12 percent in March");

        Only(revision, revision).Change.ShouldBe(RevisionChange.Unchanged);
    }

    [Fact]
    public void Behind_new_text_they_are_moved()
    {
        var before = new Revision($"{Opening} Exports fell 12 percent in March. {Closing}").Claim("Exports fell 12 percent in March");
        var after = new Revision($"Rain is expected.\n\n{before.Text}").Claim("Exports fell 12 percent in March");

        var aligned = Only(before, after);

        aligned.Change.ShouldBe(RevisionChange.Moved);
        aligned.After!.Start.ShouldBe(aligned.Before!.Start + 19);
        aligned.Revised.ShouldBeNull();
    }

    [Theory]
    [InlineData("Exports fell 12 percent in March", "Exports fell 9 percent in March", "number")]
    [InlineData("Exports fell 12 percent in March", "Exports plunged 12 percent in March", "words")]
    [InlineData("The mayor allegedly took money from a builder", "The mayor took money from a builder", "hedge")]
    [InlineData("The plan is “a mistake that will cost us”", "The plan is “a blunder that will cost us”", "quote")]
    [InlineData("The plan is “a mistake that will cost us”", "The plan is a mistake that will cost us", "quote")]
    [InlineData("The plan is “a mistake that will cost us”", "The scheme is “a mistake that costs us”", "words quote")]
    [InlineData("The crane was built in 1994 by the state", "The crane was built in 1996 by the state", "number")]
    [InlineData("The crane, built by the state, is safe", "The crane – built by the state – is safe", "")]
    public void Says_what_changed(string wordsBefore, string wordsAfter, string aspects)
    {
        var aligned = Only(Of(wordsBefore), Of(wordsAfter));

        string.Join(' ', aligned.Aspects).ShouldBe(aspects);
        (aligned.Revised?.TextBefore ?? wordsBefore).ShouldBe(wordsBefore);

        static Revision Of(string words) => new Revision($"{Opening} {words}. {Closing}").Claim(
            words,
            hedge: words.Contains("allegedly") ? "allegedly" : null,
            number: words.Contains("12") ? ("12 percent", 12) : words.Contains('9') && words.Contains("percent") ? ("9 percent", 9) : null);
    }

    [Fact]
    public void A_number_in_other_words_is_a_change_of_words()
    {
        var before = new Revision($"{Opening} Five bridges are to be closed. {Closing}").Claim("Five bridges are to be closed", number: ("Five", 5));
        var after = new Revision($"{Opening} 5 bridges are to be closed. {Closing}").Claim("5 bridges are to be closed", number: ("5", 5));

        Only(before, after).Aspects.ShouldBe([ClaimAspects.Words]);
    }

    [Fact]
    public void A_source_that_goes_unnamed_is_a_change_of_source()
    {
        var before = new Revision($"{Opening} The bridge is close to collapse, Ida Holm said. {Closing}")
            .Said("Ida Holm", "said", "The bridge is close to collapse").Claim("The bridge is close to collapse", "a1");
        var after = new Revision($"{Opening} The bridge is close to collapse, an official said. {Closing}")
            .Said("an official", "said", "The bridge is close to collapse", SourceClass.UnnamedOfficial).Claim("The bridge is close to collapse", "a1");

        var aligned = Only(before, after);

        aligned.Aspects.ShouldBe([ClaimAspects.Source]);
        aligned.Revised!.AttributionBefore!.SourceClass.ShouldBe(SourceClass.NamedPerson);
        RevisionAlignment.Align(before.Analysis, after.Analysis).Attributions.ShouldHaveSingleItem().Aspects.ShouldBe([ClaimAspects.Source]);
    }

    [Fact]
    public void A_source_that_is_left_out_is_a_change_of_source_alone()
    {
        var before = new Revision($"{Opening} The bridge is close to collapse, Ida Holm admitted. {Closing}")
            .Said("Ida Holm", "admitted", "The bridge is close to collapse", stance: Stance.Concedes).Claim("The bridge is close to collapse", "a1");
        var after = new Revision($"{Opening} The bridge is close to collapse. {Closing}").Claim("The bridge is close to collapse");

        Only(before, after).Aspects.ShouldBe([ClaimAspects.Source]);
    }

    [Theory]
    [InlineData("Ida Holm", "Ida Holm", "")]
    [InlineData("Ida Holm", "Holm", "")]
    [InlineData("Ida Holm", "Per Holm", "source")]
    public void A_cut_name_is_the_same_source(string sourceBefore, string sourceAfter, string aspects)
    {
        string.Join(' ', Only(Of(sourceBefore), Of(sourceAfter)).Aspects).ShouldBe(aspects);

        static Revision Of(string source) => new Revision($"{Opening} The bridge is close to collapse, {source} said. {Closing}")
            .Said(source, "said", "The bridge is close to collapse").Claim("The bridge is close to collapse", "a1");
    }

    [Fact]
    public void Admitted_for_said_is_a_change_of_stance()
    {
        var before = new Revision($"{Opening} The bridge is close to collapse, Ida Holm said. {Closing}")
            .Said("Ida Holm", "said", "The bridge is close to collapse").Claim("The bridge is close to collapse", "a1");
        var after = new Revision($"{Opening} The bridge is close to collapse, Ida Holm admitted. {Closing}")
            .Said("Ida Holm", "admitted", "The bridge is close to collapse", stance: Stance.Concedes).Claim("The bridge is close to collapse", "a1");

        Only(before, after).Aspects.ShouldBe([ClaimAspects.Stance]);
    }

    [Fact]
    public void A_hedge_in_the_cue_counts_as_one_of_the_claim()
    {
        var before = new Revision($"{Opening} The bridge is close to collapse, Ida Holm hinted. {Closing}")
            .Said("Ida Holm", "hinted", "The bridge is close to collapse", hedged: true).Claim("The bridge is close to collapse", "a1");
        var after = new Revision($"{Opening} The bridge is close to collapse, Ida Holm said. {Closing}")
            .Said("Ida Holm", "said", "The bridge is close to collapse").Claim("The bridge is close to collapse", "a1");

        var aligned = Only(before, after);

        aligned.Aspects.ShouldBe([ClaimAspects.Hedge]);
        aligned.Revised!.DroppedHedges.ShouldBe(["hinted"]);
    }

    [Fact]
    public void Paragraphs_that_change_places_only_move()
    {
        const string First = "Exports fell 12 percent in March. Nobody had expected it.";
        const string Second = "The port was closed for nine days. Ships waited in the bay.";
        var before = new Revision($"{First}\n\n{Second}").Claim("Exports fell 12 percent in March").Claim("The port was closed for nine days");
        var after = new Revision($"{Second}\n\n{First}").Claim("The port was closed for nine days").Claim("Exports fell 12 percent in March");

        var aligned = RevisionAlignment.Align(before.Analysis, after.Analysis).Claims;

        aligned.ShouldAllBe(claim => claim.Change == RevisionChange.Moved && claim.Before!.Text == claim.After!.Text);
    }

    [Fact]
    public void Marks_what_was_said_before_on_the_later_analysis()
    {
        var before = new Revision($"{Opening} Exports fell 12 percent in March. {Closing}").Claim("Exports fell 12 percent in March", number: ("12 percent", 12));
        var after = new Revision($"{Opening} Exports fell 9 percent in March. {Closing}").Claim("Exports fell 9 percent in March", number: ("9 percent", 9));

        var marked = RevisionAlignment.Align(before.Analysis, after.Analysis).Mark(after.Analysis);

        marked.Claims.ShouldHaveSingleItem().Revised!.TextBefore.ShouldBe("Exports fell 12 percent in March");
    }

    [Fact]
    public void By_id_the_same_id_is_the_same_claim_whatever_it_says()
    {
        var before = new Revision($"{Opening} Exports fell 12 percent in March. {Closing}").Claim("Exports fell 12 percent in March").Claim("It meets again in June");
        var after = new Revision("Ships waited in the bay.").Claim("Ships waited in the bay");

        var aligned = RevisionAlignment.ById(before.Analysis, after.Analysis).Claims;

        aligned.Select(claim => claim.Change).ShouldBe([RevisionChange.Changed, RevisionChange.Gone]);
    }

    private static AlignedClaim Only(Revision before, Revision after) =>
        RevisionAlignment.Align(before.Analysis, after.Analysis).Claims.ShouldHaveSingleItem();
}
