using System.Collections.Concurrent;
using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using System.Text;
using FactCheck.Cli.Api;
using FactCheck.Cli.Articles;
using FactCheck.Cli.Claims;
using FactCheck.Cli.Keys;
using FactCheck.Cli.Suite;
using FactCheck.Cli.Tests.Analyze;
using FactCheck.Cli.Webhooks;
using FactCheck.Cli.Workspaces;

namespace FactCheck.Cli.Tests.Api;

/// <summary>An API that gives the answers it was told to, one after the other, and keeps what it was asked; and the commands that ask it.</summary>
internal sealed class StubSuite : IDisposable
{
    private readonly HttpListener _server = new();
    private readonly ConcurrentQueue<(int Status, string Body)> _answers = new();

    internal StubSuite()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/");
        probe.Stop();
        _server.Prefixes.Add(Address.AbsoluteUri);
        _server.Start();
        _ = ServeAsync();
    }

    internal Uri Address { get; }

    internal ConcurrentQueue<Asked> Seen { get; } = new();

    internal sealed record Asked(string Line, string Authorization, string Body);

    internal StubSuite Answer(string body, int status = 200)
    {
        _answers.Enqueue((status, body));
        return this;
    }

    internal async Task<Result> RunAsync(string input, params string[] args)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        IReadOnlyList<Command> commands =
        [
            StatusCommand.Create(Find),
            SubmitCommand.Create(Find, () => new MemoryStream(Encoding.UTF8.GetBytes(input)), TimeProvider.System),
            ListClaimsCommand.Create(Find),
            KeysCommand.Create(Find, TimeProvider.System),
            WebhooksCommand.Create(Find),
            WorkspacesCommand.Create(Find),
        ];
        var code = await CommandLine.RunAsync(commands, args, output, error);
        return new Result(code, output.ToString(), error.ToString());
    }

    /// <summary>Stops answering, as a suite that is down.</summary>
    internal void Stop() => _server.Stop();

    public void Dispose() => _server.Close();

    private SuiteApi Find() => new(Address, "fck_live_test");

    private async Task ServeAsync()
    {
        while (_server.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _server.GetContextAsync();
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
            Seen.Enqueue(new($"{context.Request.HttpMethod} {context.Request.RawUrl}", context.Request.Headers["Authorization"] ?? "", await reader.ReadToEndAsync()));
            var (status, body) = _answers.TryDequeue(out var answer) ? answer : (500, "no answer was planned");
            context.Response.StatusCode = status;
            await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(body));
            context.Response.Close();
        }
    }
}
