namespace FactCheck.Language.Claims.Scores;

/// <summary>The scores of one statement, each a probability, 0 to 1.</summary>
/// <param name="CheckWorthiness">That the public would want to know whether it is true (ClaimBuster: Arslan et al., ICWSM 2020).</param>
/// <param name="Verifiability">That it can be held against evidence (PoliClaim: Ni et al., ACL 2024).</param>
/// <param name="Subjectivity">Experimental. That it gives the writer's own view (NewsSD-ENG: Antici et al., LREC-COLING 2024).</param>
public readonly record struct ClaimScores(double CheckWorthiness, double Verifiability, double Subjectivity);
