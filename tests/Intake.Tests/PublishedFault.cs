using MassTransit;

namespace FactCheck.Intake.Tests;

/// <summary>What MassTransit publishes when a service gives a message up.</summary>
internal static class PublishedFault
{
    internal static Fault<T> Of<T>(T message)
        where T : class => new Published<T>(message);

    private sealed record Published<T>(T Message) : Fault<T>
        where T : class
    {
        public Guid FaultId { get; } = Guid.CreateVersion7(DateTimeOffset.UnixEpoch);

        public Guid? FaultedMessageId => null;

        public DateTime Timestamp => DateTime.UnixEpoch;

        public ExceptionInfo[] Exceptions => [];

        public HostInfo Host => null!;

        public string[] FaultMessageTypes => [];
    }
}
