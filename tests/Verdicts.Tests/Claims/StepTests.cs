using System.Collections.Concurrent;
using CsCheck;
using FactCheck.Verdicts.Claims;
using FactCheck.Verdicts.Publishing;
using FactCheck.Verdicts.Reviews;
using FactCheck.Verdicts.Settings;
using Claim = FactCheck.Verdicts.Claims.Claim;

namespace FactCheck.Verdicts.Tests.Claims;

/// <summary>Any people doing anything in any order, against the diagram of the review as it is drawn.</summary>
public sealed class StepTests
{
    private static readonly string[] Actors = ["ana", "ben", "eva"];

    // What leads forward comes more often, so that some get to the end before a revision or a second thought takes them back.
    private static readonly Gen<Act> AnyAct = Gen.Frequency(
        (5, Gen.OneOf(Gen.Const(Act.Propose), Gen.Const(Act.Approve), Gen.Const(Act.Publish))),
        (3, Gen.OneOf(Gen.Const(Act.Assign), Gen.Const(Act.Start), Gen.Const(Act.Correct))),
        (2, Gen.Enum<Act>()));

    private static readonly Gen<Deed> AnyDeed =
        from act in AnyAct
        from actor in Gen.Int[0, 2].Select(index => Actors[index])
        from rating in Gen.Int[1, 3]
        select new Deed(act, actor, rating);

    private enum Act
    {
        Triage,
        Assign,
        Start,
        Propose,
        Approve,
        RequestChanges,
        Publish,
        Correct,
        Retract,
        Dismiss,
        Reopen,
        Touch,
        Vanish,
    }

    public static TheoryData<string> Statuses => [.. ClaimStatuses.All];

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void Nobody_brings_a_claim_where_the_diagram_forbids_it(bool single, bool blind)
    {
        ConcurrentDictionary<string, bool> reached = [];
        AnyDeed.Array[1, 80].Sample(
            deeds =>
            {
                var desk = new Desk(new ReviewSettings { SingleReview = single, BlindSecondVerdict = blind });
                foreach (var deed in deeds)
                {
                    reached[desk.Do(deed)] = true;
                }
            },
            iter: 3_000);

        // Nothing is shown of what was never reached.
        reached.Keys.ShouldBe(ClaimStatuses.All, ignoreOrder: true);
    }

    [Fact]
    public void Each_step_leads_only_along_the_diagram()
    {
        foreach (var step in Step.All)
        {
            foreach (var status in ClaimStatuses.All.Where(status => step.From(status) is not null))
            {
                ReviewDiagram.Allows(status, step.From(status)!).ShouldBeTrue($"{step.Done} from {status} leads to {step.From(status)}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    public void Every_status_can_be_reached_and_left(string status)
    {
        Step.All.ShouldContain(step => ClaimStatuses.All.Any(from => from != status && step.From(from) == status) || status == "detected");
        Step.All.ShouldContain(step => (step.From(status) ?? status) != status);
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    public void A_revision_may_come_at_any_status(string status)
    {
        (Step.Change.From(status) ?? Step.GoStale.From(status)).ShouldNotBeNull();
        (Step.Supersede.From(status) ?? Step.GoStale.From(status) ?? (status == "superseded" ? status : null)).ShouldNotBeNull();
    }

    private sealed record Deed(Act Act, string Actor, int Rating);

    /// <summary>The entities without their database, as the service would put them to use.</summary>
    private sealed class Desk(ReviewSettings settings)
    {
        private readonly Claim claim = Detect();
        private readonly List<Review> reviews = [];
        private readonly List<VerdictVersion> versions = [];
        private Verdict? verdict;
        private DateTimeOffset now = new(2026, 11, 28, 9, 0, 0, TimeSpan.Zero);

        private IReadOnlyList<Review> Round => [.. reviews.Where(review => review.Round == claim.Round)];

        /// <returns>Where the claim stands then.</returns>
        public string Do(Deed deed)
        {
            now += TimeSpan.FromMinutes(1);
            var (status, version, published) = (claim.Status, claim.Version, versions.Count);
            var frozen = versions.Select(Words).ToList();
            var refusal = Take(deed);

            Promise(claim.Version == (refusal is null ? version + 1 : version), "every step has a version, and nothing else has");
            Promise(refusal is null || (claim.Status, versions.Count) == (status, published), "what is refused changes nothing");
            Promise(refusal is not null || ReviewDiagram.Allows(status, claim.Status), $"{deed.Act} leads along the diagram, not from {status} to {claim.Status}");
            Promise(versions.Take(published).Select(Words).SequenceEqual(frozen), "what is published stays as it is");
            HoldsWhatIsPromised();
            return claim.Status;
        }

        private Refusal? Take(Deed deed) => deed.Act switch
        {
            Act.Triage => claim.Triage(now, now),
            Act.Assign => claim.Assign(deed.Actor, null, now, now),
            Act.Start => claim.StartReview(deed.Actor, now),
            Act.Propose => Propose(deed),
            Act.Approve => Approve(deed),
            Act.RequestChanges => Any() is { } review ? claim.RequestChanges(review, "Not so.", deed.Actor, now) : Refusal.NoReview,
            Act.Publish => Publish(VerdictStatuses.Published, claim.Publish(now), deed),
            Act.Correct => Publish(VerdictStatuses.Corrected, claim.Correct(now, null), deed),
            Act.Retract => Publish(VerdictStatuses.Retracted, claim.Retract(Round, now), deed),
            Act.Dismiss => claim.Dismiss("No.", Round, now),
            Act.Reopen => claim.Reopen(Round, now, now),
            Act.Touch => Revise(claim.Touch),
            _ => claim.Status == ClaimStatuses.Superseded ? Refusal.NoReview : Revise(claim.Vanish),
        };

        private Review? Any() => Round.Count == 0 ? null : Round[now.Minute % Round.Count];

        private Refusal? Propose(Deed deed)
        {
            int? blind = settings.BlindSecondVerdict ? Round.Count(review => review.IsBlind) : null;
            var review = Review.Propose(claim, Finding(deed), deed.Actor, blind, now);
            var refusal = claim.Propose(review, Round, now);
            if (refusal is null)
            {
                reviews.Add(review);
            }

            return refusal;
        }

        private Refusal? Approve(Deed deed)
        {
            if (Any() is not { } review)
            {
                return Refusal.NoReview;
            }

            var refusal = claim.Approve(review, Round.Where(other => other != review), deed.Actor, settings.SingleReview, now);
            if (refusal is null)
            {
                verdict ??= Verdict.For(claim, now);
                verdict.Accept(review, now);
            }

            return refusal;
        }

        private Refusal? Publish(string kind, Refusal? refusal, Deed deed)
        {
            if (refusal is null)
            {
                versions.Add(verdict!.Publish(
                    new VerdictDraft { Kind = kind, Claim = ReviewedClaim.None, Finding = Finding(deed), Author = deed.Actor, Approver = deed.Actor, Note = "So." }, now));
            }

            return refusal;
        }

        private Refusal? Revise(Action<IEnumerable<Review>, DateTimeOffset> revise)
        {
            revise([.. Round], now);
            return null;
        }

        // Plain conditions: this runs some hundred thousand times.
        private void HoldsWhatIsPromised()
        {
            Promise(settings.SingleReview || reviews.TrueForAll(review => review.State != ReviewStates.Approved || review.DecidedBy != review.Author), "nobody approves their own");
            Promise(reviews.TrueForAll(review => !review.IsSealed || (claim.Status == ClaimStatuses.Proposed && review.Round == claim.Round)), "only what waits for its second is hidden");
            var pairs = reviews.Where(review => review.IsBlind).GroupBy(review => review.Round).Select(pair => pair.Select(review => review.Author).ToList());
            Promise(pairs.All(pair => pair.Count <= 2 && pair.Distinct().Count() == pair.Count), "two blind verdicts are by two people");
            Promise(claim.HasVerdict == versions is [.., { Kind: not VerdictStatuses.Retracted }], "the claim knows whether a verdict stands");
            Promise(versions.Select((version, index) => version.Version == index + 1 && (version.Supersedes ?? 0) == index).All(follows => follows), "each version follows the one before");
            Promise(claim.Status != ClaimStatuses.Proposed || Round.Any(review => review.State == ReviewStates.Proposed), "a proposed claim has a proposal");
            Promise(
                claim.Status != ClaimStatuses.Approved || Round.Single(review => review.State == ReviewStates.Approved).Id == verdict?.ApprovedReviewId,
                "an approved claim has the review that was approved");
        }

        private static void Promise(bool isKept, string promise)
        {
            if (!isKept)
            {
                Assert.Fail($"Broken: {promise}.");
            }
        }

        private static (int, string, int?, string, string?) Words(VerdictVersion version) =>
            (version.Version, version.Kind, version.Rating, version.Summary, version.Note);

        private static Finding Finding(Deed deed) => new() { Rating = deed.Rating, RatingText = $"{deed.Rating}", Summary = deed.Actor, Explanation = "", Evidence = [] };

        private static Claim Detect() => Claim.Detect(
            new DetectedClaim
            {
                Article = SampleArticle.WithThreeClaims().Message().Article,
                Ordinal = 0,
                Claim = new Language.Claim { Id = "c1", Start = 0, End = 29, Text = "The harbour will close in May", Types = [], CheckWorthiness = 0.5, Verifiability = 0.5, AttributedTo = [] },
                Details = new ClaimDetails(),
                Attributions = [],
                Matches = [],
                PolicyVersion = 1,
                IsOutdated = false,
            },
            DateTimeOffset.UnixEpoch);
    }
}
