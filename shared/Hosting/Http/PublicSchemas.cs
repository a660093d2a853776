using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace FactCheck.Hosting.Http;

internal static class PublicSchemas
{
    /// <summary>States once, for every operation, how a caller signs in; names a use case's own types after it.</summary>
    internal static void AddPublicSchemas(this OpenApiOptions options)
    {
        // SubmitArticle.Response and GetPolicy.Response would both be "Response".
        options.CreateSchemaReferenceId = type => OpenApiOptions.CreateDefaultSchemaReferenceId(type) is { } name
            ? type.Type.DeclaringType?.Name + name
            : null;
        options.AddSchemaTransformer((schema, context, _) =>
        {
            Mend(schema, context);
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            if (context.Description.ActionDescriptor.EndpointMetadata.OfType<IAllowAnonymous>().Any())
            {
                operation.Security = [];
            }

            return Task.CompletedTask;
        });
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
            document.Components.SecuritySchemes["apiKey"] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "An API key: Authorization: Bearer fck_live_…",
            };
            document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("apiKey", document)] = [] }];
            return Task.CompletedTask;
        });
    }

    /// <summary>What the framework's schemas leave out or say too much of, and generated clients stumble over.</summary>
    private static void Mend(OpenApiSchema schema, OpenApiSchemaTransformerContext context)
    {
        if (context.JsonTypeInfo.Type == typeof(ProblemDetails) && context.JsonPropertyInfo is null)
        {
            schema.Properties!["field"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "The member at fault, as the sender spells it." };
            schema.Properties["traceId"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "What to quote when asking for help." };
        }

        // A member that is null is never written, so that no reader may count on one.
        foreach (var member in context.JsonTypeInfo.Properties.Where(member => member.IsGetNullable || Nullable.GetUnderlyingType(member.PropertyType) is not null))
        {
            schema.Required?.Remove(member.Name);
        }

        if (schema is { Enum.Count: > 0, Type: null })
        {
            // Without a type, names are taken for numbers.
            schema.Type = JsonSchemaType.String;
        }
    }
}
