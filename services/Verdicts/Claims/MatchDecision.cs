namespace FactCheck.Verdicts.Claims;

/// <summary>What a reviewer said of a past fact-check that was suggested for a claim. It stays with the claim, whatever a later revision finds.</summary>
/// <param name="FactCheck">Its public id.</param>
/// <param name="Accepted">It says the same; else it does not, and is not suggested again.</param>
/// <param name="By">The reviewer.</param>
/// <param name="At">When.</param>
internal sealed record MatchDecision(string FactCheck, bool Accepted, string By, DateTimeOffset At);
