namespace FactCheck.Intake.Html;

/// <summary>A page that would cost more to read than any article does; the message is for the sender.</summary>
internal sealed class HtmlTooComplexException(string message) : Exception(message);
