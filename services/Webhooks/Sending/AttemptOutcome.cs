namespace FactCheck.Webhooks.Sending;

/// <summary>What became of one request.</summary>
internal sealed record AttemptOutcome
{
    /// <summary>Null when there was no answer.</summary>
    public int? StatusCode { get; init; }

    /// <summary>Why it does not count, in a sentence; null when it does.</summary>
    public string? Error { get; init; }

    /// <summary>The beginning of the answer's body.</summary>
    public string? Response { get; init; }

    /// <summary>What the endpoint asked for by Retry-After.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public TimeSpan Duration { get; init; }

    internal bool Succeeded => StatusCode is >= 200 and < 300;

    /// <summary>The endpoint wants nothing more, ever (Standard Webhooks 1.0.0).</summary>
    internal bool IsGone => StatusCode == StatusCodes.Status410Gone;

    /// <summary>The endpoint as a whole is in trouble, not this one delivery.</summary>
    internal bool IsOutage => StatusCode is null or StatusCodes.Status408RequestTimeout or StatusCodes.Status429TooManyRequests or >= 500;
}
