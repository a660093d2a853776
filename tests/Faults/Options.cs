using System.Globalization;
using System.Security.Cryptography;

namespace FactCheck.Faults;

/// <summary>What was typed.</summary>
internal sealed record Options(IReadOnlyList<Scenario> Scenarios, double Scale, int Seed)
{
    /// <returns>Null where it cannot be read.</returns>
    internal static Options? Read(string[] args, IReadOnlyList<Scenario> all)
    {
        var (chosen, scale, seed) = (new List<Scenario>(), 1.0, RandomNumberGenerator.GetInt32(int.MaxValue));
        for (var index = 0; index < args.Length; index++)
        {
            var value = args.ElementAtOrDefault(index + 1);
            if (args[index] == "--scale" && double.TryParse(value, CultureInfo.InvariantCulture, out scale) && scale is > 0 and <= 1)
            {
                index++;
            }
            else if (args[index] == "--seed" && int.TryParse(value, CultureInfo.InvariantCulture, out seed))
            {
                index++;
            }
            else if (all.Where(scenario => scenario.Name == args[index]).ToList() is { Count: > 0 } named)
            {
                chosen.AddRange(named);
            }
            else
            {
                return null;
            }
        }

        return new Options(chosen is [] ? all : chosen, scale, seed);
    }
}
