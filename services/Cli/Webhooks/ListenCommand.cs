using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using FactCheck.Cli.Processes;
using FactCheck.Cli.Api;

namespace FactCheck.Cli.Webhooks;

/// <summary><c>factcheck webhooks listen</c>: subscribes for as long as it runs, and prints and verifies what arrives.</summary>
internal static class ListenCommand
{
    public static Command Create(Func<SuiteApi> find)
    {
        var port = new Option<int?>("--port") { Description = "The loopback port to listen at; a free one unless given." };
        var listen = new Command("listen", "Subscribe to every event, and print and verify what arrives, until ctrl-C.") { port };
        listen.SetApiAction(find, async (run, cancellation) =>
        {
            using var server = Listener(run.Parsed.GetValue(port) ?? FreePort(), out var address);
            var types = await WebhooksCommand.EventTypesAsync(run.Api, cancellation);
            var subscription = await run.Api.PostAsync("v1/webhooks", new { url = address, eventTypes = types, description = "factcheck webhooks listen" }, cancellation);
            var id = subscription.Text("id");
            await run.Error.WriteLineAsync($"Listening at {address}, subscribed as {id} to {string.Join(", ", types)}. Ctrl-C ends it.");
            try
            {
                await ReceiveAsync(server, subscription.Text("secret"), run, cancellation);
            }
            finally
            {
                // Not by the token: it is what is done after ctrl-C.
                await run.Api.DeleteAsync($"v1/webhooks/{id}", CancellationToken.None);
                await run.Error.WriteLineAsync($"Removed {id}.");
            }

            return ExitCodes.Fine;
        });
        return listen;
    }

    private static async Task ReceiveAsync(HttpListener server, string secret, ApiRun run, CancellationToken cancellation)
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
            await run.Output.WriteLineAsync(
                problem is not null ? $"✗ {problem}: {webhook.Describe()}"
                : run.WantsJson ? webhook.Body
                : $"✓ {webhook.Describe()}");
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
