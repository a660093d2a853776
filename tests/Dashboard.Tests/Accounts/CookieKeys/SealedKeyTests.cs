using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Dashboard.Tests.Accounts.CookieKeys;

public sealed class SealedKeyTests(DashboardFixture dashboard) : IClassFixture<DashboardFixture>
{
    private const string Purpose = "cookies";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_database_dump_opens_no_cookie_and_another_copy_does()
    {
        var cookie = Protector(dashboard.Service.Services).Protect("ana");

        (await StoredAsync()).ShouldAllBe(key => !key.Contains("masterKey") && key.Contains("encryptedSecret"));
        await using var other = await dashboard.StartAsync(DashboardFixture.Password);
        Protector(other.Services).Unprotect(cookie).ShouldBe("ana");
    }

    [Fact]
    public async Task A_key_that_was_stored_open_is_sealed_and_its_cookies_stay_good()
    {
        var folder = Directory.CreateTempSubdirectory();
        await using var before = new ServiceCollection().AddDataProtection().SetApplicationName("factcheck-dashboard").PersistKeysToFileSystem(folder).Services.BuildServiceProvider();
        var cookie = Protector(before).Protect("ana");
        await StoreAsync(await File.ReadAllTextAsync(folder.GetFiles().Single().FullName, Cancelled));
        folder.Delete(recursive: true);

        // The first may have read the key before it sealed it.
        await using (await dashboard.StartAsync(DashboardFixture.Password))
        {
            (await StoredAsync()).ShouldAllBe(key => !key.Contains("masterKey"));
        }

        await using var after = await dashboard.StartAsync(DashboardFixture.Password);
        Protector(after.Services).Unprotect(cookie).ShouldBe("ana");
    }

    private static IDataProtector Protector(IServiceProvider services) => services.GetRequiredService<IDataProtectionProvider>().CreateProtector(Purpose);

    private async Task StoreAsync(string xml)
    {
        await using var scope = dashboard.Service.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DashboardDbContext>();
        db.Add(new DataProtectionKey { FriendlyName = "before", Xml = xml });
        await db.SaveChangesAsync(Cancelled);
        (await StoredAsync()).ShouldContain(key => key.Contains("masterKey"));
    }

    private async Task<List<string>> StoredAsync()
    {
        await using var scope = dashboard.Service.Services.CreateAsyncScope();
        var stored = await scope.ServiceProvider.GetRequiredService<DashboardDbContext>().DataProtectionKeys.Select(key => key.Xml!).ToListAsync(Cancelled);
        stored.ShouldNotBeEmpty();
        return stored;
    }
}
