using System.Globalization;

namespace FactCheck.Cli.Analyze;

/// <summary>
/// A confidence in words, by the scale that readers of the IPCC's reports are used to (Mastrandrea et al. 2010, table 1), and in
/// per cent.
/// </summary>
internal static class Likelihood
{
    public static string Words(double confidence) => confidence switch
    {
        >= 0.99 => "virtually certain",
        >= 0.90 => "very likely",
        >= 0.66 => "likely",
        >= 0.33 => "as likely as not",
        >= 0.10 => "unlikely",
        _ => "very unlikely",
    };

    public static string WithPercent(double confidence) => $"{Words(confidence)} ({Percent(confidence)}%)";

    public static string Percent(double confidence) => Math.Round(confidence * 100).ToString(CultureInfo.InvariantCulture);
}
