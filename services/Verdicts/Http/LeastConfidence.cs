using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FactCheck.Hosting.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace FactCheck.Verdicts.Http;

/// <summary>How sure an attribution must be to be shown: a query parameter of every operation that shows any.</summary>
internal sealed record LeastConfidence
{
    [FromQuery(Name = "minConfidence")]
    [Description("Leaves out attributions that are less likely than this, from 0 to 1, to be right as a whole. Without it, all that the engine holds likely enough.")]
    [Range(0, 1)]
    public double? MinConfidence { get; init; }

    /// <summary>What every confidence reaches where none is asked for.</summary>
    internal double OrNone => MinConfidence ?? 0;

    /// <returns>Null where there is none, or one that can be.</returns>
    internal ProblemHttpResult? Problem() => MinConfidence is null or (>= 0 and <= 1)
        ? null
        : Problems.Problem(StatusCodes.Status400BadRequest, "invalid-confidence", "minConfidence must be from 0 to 1.", "minConfidence");
}
