using FactCheck.Language.Attributions.Roles;
using static FactCheck.Language.Attributions.Roles.RoleStates;

namespace FactCheck.Language.Tests.Attributions.Roles;

public class RoleStatesTests
{
    [Fact]
    public void There_is_one_source_at_most()
    {
        foreach (var later in Reachable(InSource).Where(state => !RoleStates.IsSource(state)).SelectMany(Reachable))
        {
            RoleStates.IsSource(later).ShouldBeFalse();
        }
    }

    [Fact]
    public void A_piece_goes_on_in_its_own_role_only()
    {
        for (byte from = 0; from < Shape.States; from++)
        {
            for (byte to = 0; to < Shape.States; to++)
            {
                if (Shape.MoveBetween(from, to) >= 0 && GoesOn(to))
                {
                    (RoleStates.IsSource(from), IsContent(from)).ShouldBe((RoleStates.IsSource(to), IsContent(to)));
                }
            }
        }
    }

    [Fact]
    public void Pieces_that_touch_are_one_piece()
    {
        Shape.MoveBetween(InContent, BeginContent).ShouldBe(-1);
        Shape.MoveBetween(InContentAfter, BeginContentAfter).ShouldBe(-1);
    }

    [Fact]
    public void Every_state_leads_on_at_the_cue_and_beside_it()
    {
        for (byte from = 0; from < Shape.States; from++)
        {
            Next(from).ShouldContain(to => (AtCue >> to & 1) != 0);
            Next(from).ShouldContain(to => (Elsewhere >> to & 1) != 0);
        }
    }

    private static IEnumerable<byte> Next(byte from) => Enumerable.Range(0, Shape.States).Select(to => (byte)to).Where(to => Shape.MoveBetween(from, to) >= 0);

    private static HashSet<byte> Reachable(byte from)
    {
        var found = new HashSet<byte> { from };
        var open = new Queue<byte>([from]);
        while (open.TryDequeue(out var state))
        {
            foreach (var next in Next(state).Where(found.Add))
            {
                open.Enqueue(next);
            }
        }
        return found;
    }
}
