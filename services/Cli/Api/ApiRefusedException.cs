using System.Net;

namespace FactCheck.Cli.Api;

/// <summary>The API did not do what it was asked, or did not answer; the message is a sentence for whoever asked.</summary>
internal sealed class ApiRefusedException : Exception
{
    public ApiRefusedException()
    {
    }

    public ApiRefusedException(string message)
        : base(message)
    {
    }

    public ApiRefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public ApiRefusedException(string message, HttpStatusCode status)
        : base(message) => Status = status;

    public HttpStatusCode? Status { get; }

    /// <summary>Whether it is what was typed that must change.</summary>
    public bool IsBadInput => Status is HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.UnsupportedMediaType or HttpStatusCode.UnprocessableEntity;
}
