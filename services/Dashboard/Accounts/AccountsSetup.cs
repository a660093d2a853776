using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace FactCheck.Dashboard.Accounts;

internal static class AccountsSetup
{
    internal const string SignInPath = "/sign-in";

    private static readonly TimeSpan WorkingDay = TimeSpan.FromHours(12);

    internal static WebApplicationBuilder AddAccounts(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddIdentity<User, IdentityRole<Guid>>(Configure)
            .AddEntityFrameworkStores<DashboardDbContext>()
            .AddClaimsPrincipalFactory<WorkspaceClaims>();
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.Cookie.Name = "factcheck";
            cookie.LoginPath = SignInPath;
            cookie.AccessDeniedPath = SignInPath;
            cookie.ReturnUrlParameter = "returnUrl";
            cookie.ExpireTimeSpan = WorkingDay;
        });
        services.AddDataProtection().SetApplicationName("factcheck-dashboard").PersistKeysToDbContext<DashboardDbContext>();
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, SessionRevalidation>();
        services.AddScoped<SignedIn>();
        services.AddHostedService<BootstrapUser>();
        return builder;
    }

    private static void Configure(IdentityOptions identity)
    {
        // Length is what counts (NIST SP 800-63B §5.1.1.2): no rules of composition.
        identity.Password.RequiredLength = 12;
        identity.Password.RequireDigit = false;
        identity.Password.RequireLowercase = false;
        identity.Password.RequireUppercase = false;
        identity.Password.RequireNonAlphanumeric = false;
        identity.Lockout.MaxFailedAccessAttempts = 5;
        identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
    }
}
