using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace FactCheck.Hosting.Http;

internal static class RequestLimits
{
    // A text may have 256 KiB; as HTML in JSON, escaped, it comes to some eight times that.
    private const long MaxRequestBodyBytes = 2 * 1024 * 1024;

    internal static void AddRequestLimits(this WebApplicationBuilder builder) =>
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxRequestBodyBytes;
            kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        });
}
