using FactCheck.Hosting.Data;
using FactCheck.Hosting.Messaging;
using MassTransit;
using MassTransit.Configuration;
using MassTransit.Middleware;
using Npgsql;

namespace FactCheck.Hosting.Tests.Messaging;

public sealed class RetriesTests
{
    // At its pace more than a week.
    private const int Many = 20_000;

    public static TheoryData<string, Exception> Away => new()
    {
        { "no connection", new DatabaseUnreachableException(new NpgsqlException("Failed to connect.", new IOException())) },
        { "a full disk", Answer(PostgresErrorCodes.DiskFull) },
        { "a standby", Answer(PostgresErrorCodes.ReadOnlySqlTransaction) },
        { "a server that ends", EndOfSession(PostgresErrorCodes.AdminShutdown) },
        { "one that takes no session", EndOfSession(PostgresErrorCodes.InternalError) },
        { "one that starts", new InvalidOperationException("As EF Core wraps it.", EndOfSession(PostgresErrorCodes.CannotConnectNow)) },
    };

    public static TheoryData<string, Exception> OfThisMessage => new()
    {
        { "a deadlock", Answer(PostgresErrorCodes.DeadlockDetected) },
        { "a statement that takes too long", new NpgsqlException("Exception while reading from stream.", new TimeoutException()) },
        { "a connection that breaks within the work", new NpgsqlException("Exception while reading from stream.", new IOException()) },
    };

    [Theory]
    [MemberData(nameof(Away))]
    public void While_the_database_is_away_a_message_is_never_set_aside(string what, Exception exception)
    {
        Tries(Retries.UntilDatabaseIsBack, exception).Count.ShouldBe(Many, what);
        Tries(Retries.ForTenMinutes, exception).ShouldBeEmpty("the patience of the other must not end it");
    }

    [Theory]
    [MemberData(nameof(OfThisMessage))]
    public void What_may_be_of_a_message_s_own_making_is_tried_for_ten_minutes(string what, Exception exception)
    {
        Tries(Retries.UntilDatabaseIsBack, exception).ShouldBeEmpty(what);
        Tries(Retries.ForTenMinutes, exception).Aggregate(TimeSpan.Zero, (sum, delay) => sum + delay).ShouldBeInRange(TimeSpan.FromMinutes(9), TimeSpan.FromMinutes(11), what);
    }

    [Fact]
    public void What_the_message_itself_causes_is_not_tried_again()
    {
        var ours = new InvalidOperationException("A fault of ours.");
        Tries(Retries.UntilDatabaseIsBack, ours).ShouldBeEmpty();
        Tries(Retries.ForTenMinutes, ours).ShouldBeEmpty();
    }

    private static PostgresException Answer(string state) => new("It cannot be done.", "ERROR", "ERROR", state);

    private static PostgresException EndOfSession(string state) => new("It goes no further.", "FATAL", "FATAL", state);

    /// <returns>What is waited before each try.</returns>
    private static List<TimeSpan> Tries(Action<IRetryConfigurator> configure, Exception exception)
    {
        var policy = new Policy();
        configure(policy);
        var context = policy.Built.CreatePolicyContext(new Handling());
        var delays = new List<TimeSpan>();
        for (var goesOn = context.CanRetry(exception, out var next); goesOn && delays.Count < Many; goesOn = next.CanRetry(exception, out next))
        {
            delays.Add(next.Delay ?? TimeSpan.Zero);
        }

        return delays;
    }

    private sealed class Handling : BasePipeContext;

    private sealed class Policy : ExceptionSpecification, IRetryConfigurator
    {
        private RetryPolicyFactory? _factory;

        internal IRetryPolicy Built => _factory!(Filter);

        public void SetRetryPolicy(RetryPolicyFactory factory) => _factory = factory;

        public ConnectHandle ConnectRetryObserver(IRetryObserver observer) => throw new NotSupportedException();
    }
}
