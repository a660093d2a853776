using FactCheck.Load;

// dotnet run -c Release --project tests/Load -- [all|NAME]: the names, and what each takes of
//   --articles N   --claims N   --most N   --collection TSV --queries TSV
// are in Measurement.cs. Against the running suite (./factcheck up; source .factcheck/env) or on servers of its own.
var asked = new Asked(args);
var measurements = Measurement.All.Where(measurement => asked.IsAll || measurement.Name == asked.What).ToList();
if (measurements.Count == 0)
{
    await Console.Error.WriteLineAsync($"There is no measurement '{asked.What}': all, {string.Join(", ", Measurement.All.Select(measurement => measurement.Name))}.");
    return 2;
}

var figures = new List<Figure>();
foreach (var measurement in measurements)
{
    try
    {
        Console.WriteLine(measurement.Name);
        figures.AddRange(await measurement.MeasureAsync(asked));
    }
    catch (Exception failed) when (asked.IsAll && failed is not OutOfMemoryException)
    {
        // The others are worth having.
        figures.Add(Figure.Missing(measurement.Name, failed.Message));
    }
}

Figure.Print(figures);
return figures.Any(figure => figure.IsMissing) ? 1 : 0;
