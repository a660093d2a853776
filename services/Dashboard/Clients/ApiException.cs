using System.Diagnostics.CodeAnalysis;
using System.Net;

namespace FactCheck.Dashboard.Clients;

/// <summary>The API refused or did not answer; the message is a sentence for whoever looks at the page.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "Without a sentence it would be of no use.")]
internal sealed class ApiException(string sentence, HttpStatusCode? status, Exception? inner = null) : Exception(sentence, inner)
{
    /// <summary>Null where nothing answered.</summary>
    internal HttpStatusCode? Status => status;
}
