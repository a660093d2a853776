using FactCheck.Hosting.Data;
using Microsoft.Extensions.Configuration;
using RabbitMQ.Client;

namespace FactCheck.Hosting.Messaging;

/// <summary>The outbox's own connection to the broker, made when it is needed and again when it is lost.</summary>
internal sealed class OutboxConnection(IConfiguration configuration, Schema schema) : IAsyncDisposable
{
    // Confirms are awaited for a whole batch, and the batch is what bounds how many are under way.
    private static readonly CreateChannelOptions WithConfirms = new(
        publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: false, outstandingPublisherConfirmationsRateLimiter: null);

    private readonly SemaphoreSlim _one = new(1);
    private readonly ConnectionFactory _factory = new()
    {
        Uri = Bus.Address(configuration),
        ClientProvidedName = $"factcheck-{schema.Name} outbox",

        // A channel that was lost has confirms that never come: its batch goes back, and both are made anew.
        AutomaticRecoveryEnabled = false,
    };

    private IConnection? _connection;

    /// <exception cref="RabbitMQ.Client.Exceptions.RabbitMQClientException">The broker is away.</exception>
    internal async Task<IChannel> OpenChannelAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            if (_connection is not { IsOpen: true })
            {
                await CloseAsync();
                _connection = await _factory.CreateConnectionAsync(cancellationToken);
            }

            return await _connection.CreateChannelAsync(WithConfirms, cancellationToken);
        }
        finally
        {
            _one.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        _one.Dispose();
    }

    private async Task CloseAsync()
    {
        if (_connection is { } lost)
        {
            _connection = null;
            await lost.DisposeAsync();
        }
    }
}
