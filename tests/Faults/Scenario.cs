namespace FactCheck.Faults;

/// <summary>One kind of fault, at full size.</summary>
/// <param name="Name">As it is asked for on the command line.</param>
/// <param name="Title">For the table.</param>
/// <param name="Articles">How many go in while it happens.</param>
/// <param name="Faults">How often it happens, spread over the traffic.</param>
internal sealed record Scenario(string Name, string Title, int Articles, int Faults)
{
    /// <summary>Does it once, and returns when what was broken works again.</summary>
    internal required Func<FaultRun, Task> Strike { get; init; }

    /// <summary>Sends the traffic, and looks at what must hold besides that nothing is lost and nothing doubled; sentences where it does not.</summary>
    internal Func<FaultRun, Func<Task>, Task<IReadOnlyList<string>>> Around { get; init; } = async (_, send) =>
    {
        await send();
        return [];
    };

    /// <summary>A sentence where this machine cannot do it; null where it can.</summary>
    internal Func<Task<string?>> WhyNot { get; init; } = () => Task.FromResult<string?>(null);

    internal Scenario Scaled(double scale) => this with
    {
        Articles = Math.Max(20, (int)Math.Ceiling(Articles * scale)),
        Faults = Math.Max(1, (int)Math.Ceiling(Faults * scale)),
    };
}
