using System.Runtime.CompilerServices;
using System.Text.Json;
using FactCheck.Language;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Verdicts.Data;

internal static class JsonColumn
{
    /// <summary>Keeps a list that is never changed in place as one jsonb value, in the words of the API.</summary>
    internal static void IsJson<T>(this PropertyBuilder<IReadOnlyList<T>> property) =>
        property.HasColumnType("jsonb").HasConversion(
            list => JsonSerializer.Serialize(list, LanguageJson.Options),
            json => JsonSerializer.Deserialize<IReadOnlyList<T>>(json, LanguageJson.Options)!,
            new ValueComparer<IReadOnlyList<T>>((left, right) => ReferenceEquals(left, right), list => RuntimeHelpers.GetHashCode(list)));

    /// <summary>The same for a record.</summary>
    internal static void IsJson<T>(this PropertyBuilder<T> property)
        where T : class =>
        property.HasColumnType("jsonb").HasConversion(
            value => JsonSerializer.Serialize(value, LanguageJson.Options),
            json => JsonSerializer.Deserialize<T>(json, LanguageJson.Options)!);
}
