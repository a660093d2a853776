using FactCheck.Verdicts.FactChecks;

namespace FactCheck.Verdicts.Matching;

internal static class MatchingSetup
{
    internal static IServiceCollection AddMatching(this IServiceCollection services) => services
        .AddScoped<FactCheckStore>()
        .AddSingleton<SpellingCache>()
        .AddScoped<PostingTable>()
        .AddScoped<MatchSearch>()
        .AddScoped<MatchIndexWriter>()
        .AddSingleton<MatchIndexFolder>()
        .AddSingleton<MatchIndexRebuilder>();

    internal static IServiceCollection AddIndexKeeping(this IServiceCollection services) => services
        .AddSingleton<MatchIndexKeeper>()
        .AddHostedService(provider => provider.GetRequiredService<MatchIndexKeeper>());
}
