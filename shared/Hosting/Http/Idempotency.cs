using System.Security.Cryptography;
using System.Text;
using FactCheck.Hosting.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Hosting.Http;

/// <summary>
/// Idempotency-Key on POST (draft-ietf-httpapi-idempotency-key-header-07): same key and request, the stored answer;
/// another request, 422; still running, 409. The answer is stored in the transaction of the effect itself, so that a
/// crash leaves either both or neither, and a key is never stuck.
/// </summary>
public static class Idempotency
{
    internal const string Header = "Idempotency-Key";

    // An answer may hold what is shown once: a webhook's secret.
    private const string Purpose = "idempotent answer";

    internal static readonly TimeSpan KeptFor = TimeSpan.FromHours(24);

    public static RouteHandlerBuilder AcceptIdempotencyKey(this RouteHandlerBuilder endpoint) =>
        endpoint.AddEndpointFilter(async (context, next) =>
        {
            var http = context.HttpContext;
            return http.Request.Headers.TryGetValue(Header, out var key)
                ? await OnceAsync(key.ToString(), http, async () => await next(context))
                : await next(context);
        })
        .WithMetadata(new Accepted());

    /// <summary>Marks an operation that takes the header, for its description.</summary>
    internal sealed record Accepted;

    /// <summary>Keeps the body of a request with a key, to be read again: where it is bound to a parameter, that is done before any filter runs.</summary>
    internal static void UseIdempotency(this WebApplication app) => app.Use((context, next) =>
    {
        if (context.Request.Headers.ContainsKey(Header) && context.GetEndpoint()?.Metadata.GetMetadata<Accepted>() is not null)
        {
            context.Request.EnableBuffering();
        }

        return next(context);
    });

    private static async Task<object?> OnceAsync(string key, HttpContext http, Func<Task<object?>> next)
    {
        if (key.Length is 0 or > IdempotencyModel.MaxKeyLength)
        {
            return Problems.Problem(400, "invalid-idempotency-key", $"Idempotency-Key must have 1 to {IdempotencyModel.MaxKeyLength} characters.", Header);
        }

        var services = http.RequestServices;
        var db = (DbContext)services.GetService(typeof(DbContext))!;
        var workspaceId = ((Workspace)services.GetService(typeof(Workspace))!).Id;
        var now = ((TimeProvider)services.GetService(typeof(TimeProvider))!).GetUtcNow();
        var box = (SecretBox)services.GetService(typeof(SecretBox))!;
        var hash = await HashAsync(http.Request);

        await using var transaction = await db.Database.BeginTransactionAsync(http.RequestAborted);
        if (!await TryLockAsync(db, $"idempotency {workspaceId:N} {key}", http.RequestAborted))
        {
            return Problems.Problem(409, "idempotency-key-in-use", "A request with this Idempotency-Key is still running; try again when it has answered.", Header);
        }

        var stored = await db.Set<IdempotencyKey>().SingleOrDefaultAsync(row => row.WorkspaceId == workspaceId && row.Key == key, http.RequestAborted);
        if (stored is not null && stored.CreatedAt > now - KeptFor)
        {
            return stored.RequestHash.AsSpan().SequenceEqual(hash)
                ? StoredAnswer.From(stored, box)
                : Problems.Problem(422, "idempotency-key-reused", "This Idempotency-Key came with another request before; use a new key for a new request.", Header);
        }

        if (stored is not null)
        {
            db.Remove(stored);
            await db.SaveChangesAsync(http.RequestAborted);
        }

        var answer = await CaptureAsync(await next(), http);
        if (answer.Status < 300)
        {
            db.Add(new IdempotencyKey
            {
                WorkspaceId = workspaceId,
                Key = key,
                RequestHash = hash,
                Status = answer.Status,
                ContentType = answer.ContentType,
                Location = answer.Location,
                Body = box.Seal(answer.Body, Purpose),
                CreatedAt = now,
            });
            await db.SaveChangesAsync(http.RequestAborted);
            await transaction.CommitAsync(http.RequestAborted);
        }

        return answer;
    }

    private static async Task<bool> TryLockAsync(DbContext db, string name, CancellationToken cancellationToken) =>
        await db.Database.SqlQuery<bool>($"SELECT pg_try_advisory_xact_lock(hashtextextended({name}, 0)) AS \"Value\"").SingleAsync(cancellationToken);

    private static async Task<byte[]> HashAsync(HttpRequest request)
    {
        request.Body.Position = 0;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method} {request.Path}{request.QueryString}\n{request.ContentType}\n"));
        var buffer = new byte[81920];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted)) > 0)
        {
            hash.AppendData(buffer, 0, read);
        }

        request.Body.Position = 0;
        return hash.GetHashAndReset();
    }

    /// <summary>Runs a result against a buffer, so that what was answered can be stored before it is sent.</summary>
    private static async Task<StoredAnswer> CaptureAsync(object? result, HttpContext http)
    {
        var body = http.Response.Body;
        using var buffer = new MemoryStream();
        http.Response.Body = buffer;
        try
        {
            await ((IResult)result!).ExecuteAsync(http);
        }
        finally
        {
            http.Response.Body = body;
        }

        var response = http.Response;
        return new StoredAnswer(response.StatusCode, response.ContentType, response.Headers.Location, buffer.ToArray());
    }

    private sealed record StoredAnswer(int Status, string? ContentType, string? Location, byte[] Body) : IResult
    {
        internal static StoredAnswer From(IdempotencyKey stored, SecretBox box) =>
            new(stored.Status, stored.ContentType, stored.Location, SecretBox.IsSealed(stored.Body) ? box.Open(stored.Body, Purpose) : stored.Body);

        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            response.StatusCode = Status;
            response.ContentType = ContentType;
            response.ContentLength = Body.Length;
            if (Location is not null)
            {
                response.Headers.Location = Location;
            }

            await response.Body.WriteAsync(Body, httpContext.RequestAborted);
        }
    }
}
