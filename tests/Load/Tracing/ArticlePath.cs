using FactCheck.Hosting.Telemetry;
using FactCheck.Testing.Telemetry;

namespace FactCheck.Load.Tracing;

/// <summary>What an article waited for, read from its trace: from the POST, each thing that the next one followed from, to the answer of the webhook's receiver.</summary>
internal sealed class ArticlePath
{
    internal const string InBroker = "broker: from publish to consumer";
    internal const string InOutbox = "waiting until its workspace's turn came, and for a sender of outbox or webhooks";

    internal const string Database = "database: ";

    private const string Publish = "outbox publish";
    private const string Deliver = "webhook deliver";
    private const string Commit = Database + "commits";
    private const string Reading = "reading a message (JSON), and a connection to the database";
    private const string Writing = "writing a message (JSON)";
    private const string Rest = "the rest of the services: EF Core, MassTransit, our own code";
    private const string Http = "front door and intake, without the database";
    private const string Delivery = "webhook: sign, send, the receiver's answer";

    private readonly ILookup<string, ReceivedSpan> _children;
    private readonly Dictionary<string, double> _parts = [];

    private ArticlePath(IReadOnlyList<ReceivedSpan> trace) => _children = trace.ToLookup(span => span.ParentId);

    /// <param name="trace">All spans of one trace, as far as they have come.</param>
    /// <returns>Milliseconds by what they went to; null where a piece of the way is missing.</returns>
    internal static IReadOnlyDictionary<string, double>? Read(IReadOnlyList<ReceivedSpan> trace)
    {
        var stages = Stages(trace);
        if (stages is not [{ Kind: SpanKind.Server, ParentId: "" }, .., { Name: Deliver } last])
        {
            return null;
        }

        var path = new ArticlePath(trace);
        foreach (var (stage, next) in stages.Zip(stages.Skip(1)))
        {
            path.Follow(stage, next);
        }

        path.Add(last.End - last.Start, Delivery);
        return path._parts;
    }

    /// <summary>The first span of each service, and each publish, on the way to the first delivery.</summary>
    private static List<ReceivedSpan> Stages(IReadOnlyList<ReceivedSpan> trace)
    {
        var byId = trace.ToDictionary(span => span.Id);
        List<ReceivedSpan> way = [];
        for (var span = trace.Where(one => one.Name == Deliver).MinBy(one => one.End); span is not null; span = byId.GetValueOrDefault(span.ParentId))
        {
            way.Add(span);
        }

        way.Reverse();
        return [.. way.Where((span, index) => index == 0 || span.Service != way[index - 1].Service || span.Name is Publish or Deliver)];
    }

    /// <param name="stage">What goes on first.</param>
    /// <param name="next">What follows from it, begun before or after its end.</param>
    private void Follow(ReceivedSpan stage, ReceivedSpan next)
    {
        if (stage.Name == Publish)
        {
            Add(next.Start - stage.Start, InBroker);
            return;
        }

        var end = Math.Min(stage.End, next.Start);
        Divide(stage, end);
        Add(next.Start - end, InOutbox);
    }

    /// <summary>At each moment until <paramref name="end"/>, what stands first among the spans that were open below a stage; they nest, so that the latest begun tells most.</summary>
    private void Divide(ReceivedSpan stage, double end)
    {
        List<ReceivedSpan> below = [.. Below(stage).Where(span => NameOf(span) is not null && span.Start < end)];
        double[] moments = [stage.Start, .. below.SelectMany(span => new[] { span.Start, Math.Min(span.End, end) }).Order(), end];
        var isFirst = true;
        foreach (var (from, to) in moments.Zip(moments.Skip(1)))
        {
            var open = below.Where(span => span.Start <= from && span.End >= to).MaxBy(span => span.Start);
            Add(to - from, open is not null ? NameOf(open)! : stage.Kind == SpanKind.Server ? Http : isFirst ? Reading : Rest);
            isFirst = false;
        }
    }

    private IEnumerable<ReceivedSpan> Below(ReceivedSpan stage) =>
        _children[stage.Id].Where(span => span.Service == stage.Service && span.Name != Publish).SelectMany(span => Below(span).Prepend(span));

    private static string? NameOf(ReceivedSpan span) => span.Name switch
    {
        Work.WriteMessage => Writing,
        Work.Commit => Commit,
        _ when span.Source == "Npgsql" => $"{Database}statements of {span.Service["factcheck-".Length..]}",
        _ when span.Name.StartsWith(Work.Engine, StringComparison.Ordinal) => span.Name,
        _ => null,
    };

    private void Add(double milliseconds, string part) => _parts[part] = _parts.GetValueOrDefault(part) + Math.Max(0, milliseconds);
}
