using System.Text;
using System.Xml.Linq;
using FactCheck.Hosting.Security;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace FactCheck.Dashboard.Accounts.CookieKeys;

/// <summary>
/// Seals the keys that protect cookies and invitations: whoever reads the database alone signs in as nobody. What is stored names this
/// class as what opens it, so that it keeps its name and its place.
/// </summary>
internal sealed class SealedKey : IXmlEncryptor, IXmlDecryptor
{
    private const string Purpose = "data protection key";

    private readonly SecretBox _box;

    // Data protection looks for a public constructor that takes the provider, and knows no other injection.
    public SealedKey(IServiceProvider services) => _box = services.GetRequiredService<SecretBox>();

    public EncryptedXmlInfo Encrypt(XElement plaintextElement) => new(
        new XElement("sealed", Convert.ToBase64String(_box.Seal(Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting)), Purpose))),
        typeof(SealedKey));

    public XElement Decrypt(XElement encryptedElement) =>
        XElement.Parse(Encoding.UTF8.GetString(_box.Open(Convert.FromBase64String(encryptedElement.Value), Purpose)));
}
