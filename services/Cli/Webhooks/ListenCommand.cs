using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using FactCheck.Cli.Processes;
using FactCheck.Cli.Suite;

namespace FactCheck.Cli.Webhooks;

/// <summary><c>factcheck webhooks listen</c>: subscribes for as long as it runs, and prints and verifies what arrives.</summary>
internal static class ListenCommand
{
    public static Command Create()
    {
        var port = new Option<int?>("--port") { Description = "The loopback port to listen at; a free one unless given." };
        var listen = new Command("listen", "Subscribe to every event, and print and verify what arrives, until ctrl-C.") { port };
        listen.SetGuardedAction(async (run, cancellation) =>
        {
            using var suite = SuiteApi.Find();
            using var server = Listener(run.Parsed.GetValue(port) ?? FreePort(), out var address);
            var subscription = await suite.SubscribeAsync(address, cancellation);
            await run.Output.WriteLineAsync($"Listening at {address}, subscribed as {subscription.Id} to {string.Join(", ", subscription.EventTypes)}. Ctrl-C ends it.");
            try
            {
                await ReceiveAsync(server, subscription.Secret, run.Output, cancellation);
            }
            finally
            {
                await suite.UnsubscribeAsync(subscription.Id);
                await run.Output.WriteLineAsync($"Removed {subscription.Id}.");
            }

            return ExitCodes.Fine;
        });
        return new Command("webhooks", "Look at the webhooks that the running suite sends.") { listen };
    }

    private static async Task ReceiveAsync(HttpListener server, string secret, TextWriter output, CancellationToken cancellation)
    {
        using var stop = cancellation.Register(server.Stop);
        while (!cancellation.IsCancellationRequested)
        {
            HttpListenerContext context;
            try
            {
                context = await server.GetContextAsync();
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException && cancellation.IsCancellationRequested)
            {
                return;
            }

            var webhook = await ReceivedWebhook.ReadAsync(context.Request, cancellation);
            var problem = webhook.Problem(secret, TimeProvider.System.GetUtcNow());
            context.Response.StatusCode = (int)(problem is null ? HttpStatusCode.NoContent : HttpStatusCode.Unauthorized);
            context.Response.Close();
            await output.WriteLineAsync(problem is null ? $"✓ {webhook.Describe()}" : $"✗ {problem}: {webhook.Describe()}");
        }
    }

    private static HttpListener Listener(int port, out string address)
    {
        address = $"http://127.0.0.1:{port}/";
        var server = new HttpListener { Prefixes = { address } };
        try
        {
            server.Start();
            return server;
        }
        catch (HttpListenerException exception)
        {
            throw new SetupException($"Port {port} cannot be listened at: {exception.Message}. Choose another with --port.");
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
