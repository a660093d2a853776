namespace FactCheck.Hosting.Outgoing;

/// <summary>An address given from outside leads to where no request of ours may go.</summary>
public sealed class ForbiddenAddressException : IOException
{
    public ForbiddenAddressException()
    {
    }

    public ForbiddenAddressException(string message)
        : base(message)
    {
    }

    public ForbiddenAddressException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
