namespace FactCheck.Dashboard.Layout;

internal static class ErrorPages
{
    /// <summary>People get a page where services answer with problem details.</summary>
    internal static void UseErrorPages(this WebApplication app)
    {
        app.UseExceptionHandler("/problem/500", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/problem/{0}", createScopeForStatusCodePages: true);
    }
}
