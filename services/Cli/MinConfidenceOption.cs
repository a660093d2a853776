using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace FactCheck.Cli;

/// <summary><c>--min-confidence</c>, wherever attributions are shown or scored.</summary>
internal static class MinConfidenceOption
{
    public static Option<double?> Create(string description) =>
        new("--min-confidence") { Description = description, HelpName = "P", CustomParser = Read };

    private static double? Read(ArgumentResult result)
    {
        // No thousands: 0,5 is a half to some, and 5 to a lenient reader.
        if (result.Tokens is [var token]
            && double.TryParse(token.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && value is >= 0 and <= 1)
        {
            return value;
        }
        result.AddError("--min-confidence must be from 0 to 1.");
        return null;
    }
}
