using FactCheck.Attribution;
using FactCheck.Dashboard;
using FactCheck.Extraction;
using FactCheck.Gateway;
using FactCheck.Intake;
using FactCheck.Verdicts;
using FactCheck.Webhooks;

// Every service in one process, for development: each is its own WebApplication, with its own container, bus and
// pipeline, so that what works here works as separate processes. The addresses are those the services find each
// other at (Services__Intake and so on).
var configuration = new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(args).Build();
var services = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../.."));

string[] For(string name) =>
[
    $"--urls={configuration[$"Services:{name}"]}",
    $"--contentRoot={Path.Combine(services, name)}",
    $"--applicationName=FactCheck.{name}",
    // Sources of traces and metrics are the process's, not a host's: one exporter sees all, seven would send all seven times.
    .. name == "Gateway" ? Array.Empty<string>() : ["--OTEL_EXPORTER_OTLP_ENDPOINT="],
    .. args,
];

WebApplication[] suite =
[
    IntakeService.Build(For("Intake")),
    ExtractionService.Build(For("Extraction")),
    AttributionService.Build(For("Attribution")),
    VerdictsService.Build(For("Verdicts")),
    WebhooksService.Build(For("Webhooks")),
    GatewayService.Build(For("Gateway")),
    DashboardService.Build(For("Dashboard")),
];
await Task.WhenAll(suite.Select(service => service.RunAsync()));
