using System.Security.Cryptography;
using System.Text;

namespace FactCheck.Verdicts.ClaimReviews;

/// <summary>The one style sheet of the public pages. It stands in the page, and the page's policy knows it by its hash.</summary>
internal static class PageStyle
{
    internal static readonly string Text = Read();

    /// <summary>Nothing but that style sheet: no script, no image, no frame, no form. The JSON-LD is data, which no policy concerns.</summary>
    internal static readonly string Policy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))}'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static string Read()
    {
        using var stream = typeof(PageStyle).Assembly.GetManifestResourceStream("page.css")
            ?? throw new InvalidOperationException("ClaimReviews/page.css was missing when this was built.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
