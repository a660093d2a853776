using System.Text;
using OxyPlot;
using OxyPlot.Annotations;
using OxyPlot.Axes;
using OxyPlot.Series;

namespace FactCheck.Load.Growth;

/// <summary>Curves with both axes logarithmic, where whatever is linear runs beside the dashed line; in colours that can be read on white and on black.</summary>
internal static class LogLogChart
{
    private const int Width = 720, Height = 440;

    // Room for the names, which stand at the curves' ends: a third of what the curves take.
    private const double Room = 0.33;

    // Two names stand apart by so many powers of ten at least.
    private const double Apart = 0.13;

    private static readonly OxyColor Ink = OxyColor.Parse("#808890");
    private static readonly OxyColor Grid = OxyColor.FromAColor(60, Ink);
    private static readonly OxyColor[] Colours = [.. new[] { "#2f81d7", "#d9762b", "#2f9e5b", "#a371d7", "#d04f6a" }.Select(OxyColor.Parse)];

    /// <param name="sizes">What the horizontal axis counts.</param>
    /// <param name="curves">At most five.</param>
    /// <param name="linearFrom">The curve whose first point the line of slope 1 starts at.</param>
    internal static string Draw(string sizes, IReadOnlyList<Curve> curves, Curve linearFrom)
    {
        var chart = new PlotModel { TextColor = Ink, PlotAreaBorderColor = Grid, DefaultFont = "sans-serif" };
        var (least, most) = (curves.Min(curve => curve.Points[0].Size), curves.Max(curve => curve.Points[^1].Size));
        var horizontal = Axis(AxisPosition.Bottom, sizes);
        horizontal.Maximum = most * Math.Pow(most / least, Room);
        chart.Axes.Add(horizontal);
        chart.Axes.Add(Axis(AxisPosition.Left, "milliseconds"));
        (Curve Curve, OxyColor Colour)[] lines = [.. curves.Zip(Colours), (Linear(linearFrom.Points[0], most), Ink)];
        foreach (var (curve, colour) in lines)
        {
            chart.Series.Add(Line(curve, colour));
        }

        foreach (var ending in lines.GroupBy(line => line.Curve.Points[^1].Size))
        {
            var below = double.NegativeInfinity;
            foreach (var (curve, colour) in ending.OrderBy(line => line.Curve.Points[^1].Milliseconds))
            {
                below = Math.Max(Math.Log10(curve.Points[^1].Milliseconds), below + Apart);
                chart.Annotations.Add(ending.Key < most ? NameAbove(curve, colour) : NameBeside(curve, colour, Math.Pow(10, below)));
            }
        }

        using var stream = new MemoryStream();
        new SvgExporter { Width = Width, Height = Height, IsDocument = true, UseVerticalTextAlignmentWorkaround = true }.Export(chart, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static Curve Linear((double Size, double Milliseconds) start, double end) =>
        new("linear", [start, (end, start.Milliseconds * end / start.Size)]);

    private static LogarithmicAxis Axis(AxisPosition position, string title) => new()
    {
        Position = position, Title = title, AxisTitleDistance = 12, LabelFormatter = Label, TicklineColor = Ink,
        MajorGridlineStyle = LineStyle.Solid, MajorGridlineColor = Grid, MinorTickSize = 0, MinimumPadding = 0.05, MaximumPadding = 0.1,
    };

    // What stands at a power of ten may be a little less than it.
    private static string Label(double value) => Math.Round(value, 3) switch
    {
        >= 1_000_000 and var millions => $"{millions / 1_000_000:0.#} M",
        >= 1_000 and var thousands => $"{thousands / 1_000:0.#} k",
        var few => $"{few:0.##}",
    };

    private static LineSeries Line(Curve curve, OxyColor colour)
    {
        var line = new LineSeries { Color = colour, MarkerFill = colour, MarkerSize = 3.5, MarkerType = colour == Ink ? MarkerType.None : MarkerType.Circle, Dashes = colour == Ink ? [5, 4] : null };
        line.Points.AddRange(curve.Points.Select(point => new DataPoint(point.Size, point.Milliseconds)));
        return line;
    }

    /// <param name="curve">One that goes as far as any.</param>
    /// <param name="colour">Its own.</param>
    /// <param name="at">How high, in milliseconds.</param>
    private static TextAnnotation NameBeside(Curve curve, OxyColor colour, double at) => new()
    {
        Text = curve.Name, TextColor = colour, TextPosition = new DataPoint(curve.Points[^1].Size, at), Offset = new ScreenVector(8, 0), StrokeThickness = 0,
        TextHorizontalAlignment = HorizontalAlignment.Left, TextVerticalAlignment = VerticalAlignment.Middle,
    };

    private static TextAnnotation NameAbove(Curve curve, OxyColor colour) => new()
    {
        Text = curve.Name, TextColor = colour, TextPosition = new DataPoint(curve.Points[^1].Size, curve.Points[^1].Milliseconds), Offset = new ScreenVector(0, -8), StrokeThickness = 0,
        TextHorizontalAlignment = HorizontalAlignment.Right, TextVerticalAlignment = VerticalAlignment.Bottom,
    };
}
