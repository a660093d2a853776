using System.Threading.RateLimiting;

namespace FactCheck.Gateway.Limits;

/// <summary>How many requests a second, and how many at once.</summary>
internal sealed record Rate(double PerSecond, int Burst)
{
    internal static Rate From(IConfigurationSection section)
    {
        var rate = new Rate(section.GetValue("PerSecond", 100.0), section.GetValue("Burst", 500));
        return rate is { PerSecond: > 0, Burst: > 0 }
            ? rate
            : throw new InvalidOperationException("RateLimit:PerSecond and RateLimit:Burst must be greater than 0.");
    }

    internal Rate Times(int factor) => new(PerSecond * factor, Burst * factor);

    internal TokenBucketRateLimiterOptions Bucket() => new()
    {
        TokenLimit = Burst,
        TokensPerPeriod = 1,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1 / PerSecond),
    };
}
