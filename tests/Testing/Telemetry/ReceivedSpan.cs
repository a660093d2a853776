namespace FactCheck.Testing.Telemetry;

/// <summary>A piece of a trace, as opentelemetry/proto/trace/v1/trace.proto writes it; the field numbers below are that file's.</summary>
/// <param name="Service">Who made it: <c>factcheck-intake</c>.</param>
/// <param name="Source">By which library, or source of ours: <c>Npgsql</c>.</param>
/// <param name="TraceId">32 hexadecimal digits.</param>
/// <param name="Id">16 hexadecimal digits.</param>
/// <param name="ParentId">Empty where it is the first.</param>
/// <param name="Name">What was done.</param>
/// <param name="Kind">Which side of a call it is.</param>
/// <param name="Start">Milliseconds since 1970.</param>
/// <param name="End">Milliseconds since 1970.</param>
/// <param name="Statement">The SQL, where a database was asked.</param>
public sealed record ReceivedSpan(string Service, string Source, string TraceId, string Id, string ParentId, string Name, SpanKind Kind, double Start, double End, string? Statement)
{
    private const double NanosecondsInMillisecond = 1e6;

    internal static IEnumerable<ReceivedSpan> ReadAll(byte[] request)
    {
        foreach (var resourceSpans in new Protobuf(request).Messages(1))
        {
            var service = Attribute(resourceSpans.Messages(1).SelectMany(resource => resource.Messages(1)), "service.name")!;
            foreach (var scopeSpans in resourceSpans.Messages(2))
            {
                var source = scopeSpans.Messages(1).First().Messages(1).First().Text();
                foreach (var span in scopeSpans.Messages(2))
                {
                    yield return Read(service, source, span);
                }
            }
        }
    }

    private static ReceivedSpan Read(string service, string source, Protobuf span) => new(
        service,
        source,
        span.Messages(1).First().Hex(),
        span.Messages(2).First().Hex(),
        span.Messages(4).Select(id => id.Hex()).FirstOrDefault(""),
        span.Messages(5).First().Text(),
        (SpanKind)span.Number(6),
        span.Number(7) / NanosecondsInMillisecond,
        span.Number(8) / NanosecondsInMillisecond,
        Attribute(span.Messages(9), "db.query.text") ?? Attribute(span.Messages(9), "db.statement"));

    private static string? Attribute(IEnumerable<Protobuf> attributes, string name) => attributes
        .Where(attribute => attribute.Messages(1).First().Text() == name)
        .Select(attribute => attribute.Messages(2).First().Messages(1).First().Text())
        .FirstOrDefault();
}

/// <summary>Span.SpanKind of trace.proto.</summary>
public enum SpanKind
{
    Unspecified,
    Internal,
    Server,
    Client,
    Producer,
    Consumer,
}

/// <summary>What was measured (metrics.proto).</summary>
internal static class MeterNames
{
    internal static IEnumerable<string> ReadAll(byte[] request) =>
        new Protobuf(request).Messages(1)
            .SelectMany(resource => resource.Messages(2))
            .SelectMany(scope => scope.Messages(2))
            .Select(metric => metric.Messages(1).First().Text());
}
