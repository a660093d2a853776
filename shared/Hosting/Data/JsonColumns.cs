using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Hosting.Data;

public static class JsonColumns
{
    /// <summary>
    /// Keeps an immutable value whole in a <c>jsonb</c> column. EF Core's own JSON mapping is for values that are queried
    /// or changed member by member; these are written once and read whole.
    /// </summary>
    public static PropertyBuilder<T> IsJson<T>(this PropertyBuilder<T> property, JsonSerializerOptions? options = null)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(property);
        options ??= JsonSerializerOptions.Web;
        return property.HasColumnType("jsonb").HasConversion(
            value => JsonSerializer.Serialize(value, options),
            json => JsonSerializer.Deserialize<T>(json, options)!,
            new ValueComparer<T>((left, right) => ReferenceEquals(left, right), value => value.GetHashCode(), value => value));
    }
}
