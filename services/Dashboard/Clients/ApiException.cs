using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Text.Json;

namespace FactCheck.Dashboard.Clients;

/// <summary>The API refused or did not answer; the message is a sentence for whoever looks at the page.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "Without a sentence it would be of no use.")]
internal sealed class ApiException(string sentence, HttpStatusCode? status, Exception? inner = null) : Exception(sentence, inner)
{
    /// <summary>Null where nothing answered.</summary>
    internal HttpStatusCode? Status => status;

    /// <summary>The field at fault, as the API names it; null where it is none.</summary>
    internal string? Field { get; init; }

    /// <summary>With 412, the thing as somebody else has left it.</summary>
    internal JsonElement? Current { get; init; }
}
