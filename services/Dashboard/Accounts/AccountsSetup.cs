using FactCheck.Dashboard.Accounts.CookieKeys;
using FactCheck.Dashboard.Accounts.Passkeys;
using FactCheck.Dashboard.Accounts.Providers;
using FactCheck.Dashboard.Accounts.Users;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;

namespace FactCheck.Dashboard.Accounts;

internal static class AccountsSetup
{
    internal const string SignInPath = "/sign-in";

    /// <summary>How long somebody who was locked or removed may still go on.</summary>
    internal static readonly TimeSpan SessionsAreAskedEvery = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan WorkingDay = TimeSpan.FromHours(12);
    private static readonly TimeSpan InvitationsLast = TimeSpan.FromDays(3);

    internal static WebApplicationBuilder AddAccounts(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddIdentity<User, IdentityRole<Guid>>(Configure)
            .AddEntityFrameworkStores<DashboardDbContext>()
            .AddClaimsPrincipalFactory<WorkspaceClaims>()
            .AddDefaultTokenProviders();
        services.Configure<DataProtectionTokenProviderOptions>(tokens => tokens.TokenLifespan = InvitationsLast);
        services.Configure<SecurityStampValidatorOptions>(stamps => stamps.ValidationInterval = SessionsAreAskedEvery);
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.Cookie.Name = "factcheck";
            cookie.LoginPath = SignInPath;
            cookie.AccessDeniedPath = "/problem/403";
            cookie.ReturnUrlParameter = "returnUrl";
            cookie.ExpireTimeSpan = WorkingDay;
        });
        services.AddDataProtection().SetApplicationName("factcheck-dashboard").PersistKeysToDbContext<DashboardDbContext>();
        services.AddSingleton<SealedKey>();
        services.AddOptions<KeyManagementOptions>().Configure<SealedKey>((keys, seal) => keys.XmlEncryptor = seal);
        services.AddHostedService<KeySealing>();
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, SessionRevalidation>();
        services.AddScoped<SignedIn>();
        services.AddSingleton<UserDesk>();
        if (SingleSignOn.From(builder.Configuration) is { } provider)
        {
            services.AddSingleton(provider);
            services.AddAuthentication().AddOpenIdConnect(SingleSignOn.Scheme, provider.Name, provider.Configure);
        }

        services.AddHostedService<BootstrapUser>();
        return builder;
    }

    internal static void MapAccounts(this WebApplication app)
    {
        SignOut.Map(app);
        PasskeyEndpoints.Map(app);
        SingleSignOnEndpoints.Map(app);
    }

    private static void Configure(IdentityOptions identity)
    {
        // The first that has passkeys; and as long as a provider's name of a user may be (OpenID Connect Core §2, sub).
        identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        identity.Stores.MaxLengthForKeys = 255;

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
