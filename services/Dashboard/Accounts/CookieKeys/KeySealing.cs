using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Dashboard.Accounts.CookieKeys;

/// <summary>Seals, before the service takes work, the keys that were stored before keys were sealed: cookies that they protect stay good.</summary>
internal sealed class KeySealing(IServiceScopeFactory scopes, SealedKey seal) : IHostedService
{
    /// <summary>As data protection marks what must not lie open, and wraps what was encrypted.</summary>
    private static readonly XNamespace DataProtection = "http://schemas.asp.net/2015/03/dataProtection";

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DashboardDbContext>();
        foreach (var key in await db.DataProtectionKeys.ToListAsync(cancellationToken))
        {
            key.Xml = Seal(XElement.Parse(key.Xml!)).ToString(SaveOptions.DisableFormatting);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private XElement Seal(XElement key)
    {
        foreach (var open in key.Descendants().Where(element => (bool?)element.Attribute(DataProtection + "requiresEncryption") == true).ToList())
        {
            var info = seal.Encrypt(open);
            open.ReplaceWith(new XElement(DataProtection + "encryptedSecret", new XAttribute("decryptorType", info.DecryptorType.AssemblyQualifiedName!), info.EncryptedElement));
        }

        return key;
    }
}
