namespace FactCheck.Cli.Analyze;

/// <summary>The message is the end of a sentence that begins with the file's name.</summary>
internal sealed class UnreadableArticleException : Exception
{
    public UnreadableArticleException()
    {
    }

    public UnreadableArticleException(string message)
        : base(message)
    {
    }

    public UnreadableArticleException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
