using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.OpenApi;

namespace FactCheck.Hosting.Http;

/// <summary>
/// Says once what is true of every operation, so that none has to: how it fails whatever it does, which headers go with
/// which answers, and what a problem looks like.
/// </summary>
internal static class PublicOperations
{
    private const string ProblemSchema = nameof(ProblemDetails);
    private const string ProblemType = "application/problem+json";

    internal static void AddPublicOperations(this OpenApiOptions options) =>
        options.AddOperationTransformer(async (operation, context, cancellationToken) =>
        {
            var schema = await context.GetOrCreateSchemaAsync(typeof(ProblemDetails), null, cancellationToken);
            context.Document!.AddComponent(ProblemSchema, schema);
            var metadata = context.Description.ActionDescriptor.EndpointMetadata;
            operation.Responses ??= [];
            foreach (var status in CommonProblems(operation, metadata))
            {
                operation.Responses.TryAdd(status.ToString(CultureInfo.InvariantCulture), new OpenApiResponse());
            }

            foreach (var (status, response) in operation.Responses.Where(response => response.Key[0] is '4' or '5'))
            {
                Describe((OpenApiResponse)response, int.Parse(status, CultureInfo.InvariantCulture), context.Document);
            }

            AddHeaders(operation, metadata);
            foreach (var example in metadata.OfType<Examples.Example>())
            {
                Examples.AddTo(operation, example);
            }
        });

    private static IEnumerable<int> CommonProblems(OpenApiOperation operation, IList<object> metadata)
    {
        var places = operation.Parameters?.Select(parameter => parameter.In).ToHashSet() ?? [];
        int[] always = metadata.OfType<IAllowAnonymous>().Any() ? [429, 503] : [401, 403, 429, 503];
        int[] withBody = operation.RequestBody is null ? [] : [400, 413, 415];
        int[] withPath = places.Contains(ParameterLocation.Path) ? [404] : [];
        int[] withQuery = places.Contains(ParameterLocation.Query) ? [400] : [];
        return always.Concat(withBody).Concat(withPath).Concat(withQuery);
    }

    private static void Describe(OpenApiResponse response, int status, OpenApiDocument document)
    {
        response.Description = ReasonPhrases.GetReasonPhrase(status);
        if (response.Content?.ContainsKey(ProblemType) == false && response.Content.Count > 0)
        {
            // A page for people, which fails as a page.
            return;
        }

        response.Content = new Dictionary<string, OpenApiMediaType>
        {
            [ProblemType] = new OpenApiMediaType { Schema = new OpenApiSchemaReference(ProblemSchema, document), Example = Example(status) },
        };
    }

    private static JsonObject Example(int status)
    {
        var (type, detail) = Problems.Sample(status);
        return new JsonObject
        {
            ["type"] = type,
            ["title"] = ReasonPhrases.GetReasonPhrase(status),
            ["status"] = status,
            ["detail"] = detail,
            ["traceId"] = "0af7651916cd43dd8448eb211c80319c",
        };
    }

    /// <summary>An operation that answers 428 is one that needs If-Match; endpoints read these headers from the request themselves.</summary>
    private static void AddHeaders(OpenApiOperation operation, IList<object> metadata)
    {
        if (operation.Responses!.ContainsKey("428"))
        {
            Header("If-Match", "The ETag of what was read: nobody's work is overwritten unseen.", "\"3\"");
        }

        if (metadata.OfType<Idempotency.Accepted>().Any())
        {
            Header(Idempotency.Header, "The same key with the same request gets the stored answer for 24 hours; with another request, 422.", "order-4711");
        }

        void Header(string name, string description, string example) => (operation.Parameters ??= []).Add(new OpenApiParameter
        {
            Name = name,
            In = ParameterLocation.Header,
            Description = description,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            Example = example,
        });
    }
}
