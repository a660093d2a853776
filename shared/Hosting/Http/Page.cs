using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace FactCheck.Hosting.Http;

/// <summary>One page of a list; <c>nextCursor</c> is absent on the last.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, string? NextCursor = null);

/// <summary>
/// The opaque cursor: the sort key and id of the last row, so that a page costs the same at any depth. The key is a rank or the ticks of
/// a time.
/// </summary>
public static class Cursor
{
    public const int DefaultLimit = 50;
    public const int MaxLimit = 200;

    public static string Encode(long sortKey, Guid id) => Base64Url.EncodeToString(Encoding.ASCII.GetBytes($"{sortKey}.{id:N}"));

    /// <returns>False for what no list gave, keys that are neither rank nor time among it.</returns>
    public static bool TryDecode(string cursor, out (long SortKey, Guid Id) position)
    {
        position = default;
        if (cursor.Length > 128 || !Base64Url.IsValid(cursor))
        {
            return false;
        }

        var parts = Encoding.ASCII.GetString(Base64Url.DecodeFromChars(cursor)).Split('.');
        if (parts.Length != 2
            || !long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var key)
            || key > DateTimeOffset.MaxValue.UtcTicks
            || !Guid.TryParseExact(parts[1], "N", out var id))
        {
            return false;
        }

        position = (key, id);
        return true;
    }
}
