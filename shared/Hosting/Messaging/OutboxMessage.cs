using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using FactCheck.Hosting.Telemetry;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Hosting.Messaging;

/// <summary>A message that was decided on together with its effect, and waits to be published.</summary>
public sealed class OutboxMessage
{
    // Kept as it is: the default would write an apostrophe or an accent in six bytes, for pages that hold JSON within HTML.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private OutboxMessage()
    {
    }

    /// <summary>The order in which messages were written.</summary>
    public long Id { get; private set; }

    /// <summary>The same on every attempt, so that an inbox can tell a second delivery.</summary>
    public Guid MessageId { get; private set; }

    /// <summary>The contract: <c>FactCheck.Contracts.Articles.ArticleReceived, FactCheck.Contracts</c>.</summary>
    public required string Type { get; init; }

    public required string Body { get; init; }

    /// <summary>W3C trace context of the work that decided on the message, so that one trace follows the article.</summary>
    public string? TraceParent { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset NextAttemptAt { get; init; }

    public int Attempts { get; private set; }

    /// <summary>Whether it waits until a queue is there to take it; news for who happens to listen does not.</summary>
    public required bool Mandatory { get; init; }

    internal static OutboxMessage For<T>(T message, DateTimeOffset now, bool mandatory, string? traceParent = null)
        where T : class => new()
        {
            MessageId = Guid.CreateVersion7(now),
            Type = $"{typeof(T).FullName}, {typeof(T).Assembly.GetName().Name}",
            Body = Write(message),
            TraceParent = traceParent ?? Activity.Current?.Id,
            CreatedAt = now,
            NextAttemptAt = now,
            Mandatory = mandatory,
        };

    private static string Write<T>(T message)
    {
        using var work = Work.Start(Work.WriteMessage);
        return JsonSerializer.Serialize(message, Json);
    }
}

public static class OutboxExtensions
{
    /// <summary>
    /// Puts a message into this unit of work: it leaves once the one SaveChanges has committed, and never if it has not.
    /// Call it before SaveChanges, never after.
    /// </summary>
    /// <param name="db">The unit of work.</param>
    /// <param name="message">One of the contracts.</param>
    /// <param name="now">When it was decided on.</param>
    /// <param name="traceParent">Of whose trace it is, where that is not the work at hand.</param>
    public static void Enqueue<T>(this DbContext db, T message, DateTimeOffset now, string? traceParent = null)
        where T : class => db.Set<OutboxMessage>().Add(OutboxMessage.For(message, now, mandatory: true, traceParent));

    /// <summary>As <see cref="Enqueue"/>, for news that may have no listener: an open dashboard's, say.</summary>
    public static void EnqueueNews<T>(this DbContext db, T message, DateTimeOffset now)
        where T : class => db.Set<OutboxMessage>().Add(OutboxMessage.For(message, now, mandatory: false));
}
