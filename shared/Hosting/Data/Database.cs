using FactCheck.Hosting.Messaging;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace FactCheck.Hosting.Data;

public static class Database
{
    /// <summary>Statements a connection keeps planned; a service has some forty.</summary>
    private const int MostPrepared = 60;

    /// <summary>Connects a service to its schema, and brings the schema up to date before the service takes work.</summary>
    public static WebApplicationBuilder AddDatabase<TDb>(this WebApplicationBuilder builder, string schema)
        where TDb : DbContext
    {
        var services = builder.Services;
        services.AddSingleton(_ => CreateDataSource(builder.Configuration, schema));
        services.AddSingleton(new Schema(schema));
        services.AddSingleton(typeof(CommitSignal<>));
        services.AddDbContext<TDb>(
            (provider, options) => options
                .UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>(), npgsql => npgsql.MigrationsHistoryTable("migrations", schema))
                .UseSnakeCaseNamingConvention()
                .AddInterceptors(provider.GetRequiredService<CommitSignal<OutboxDispatcher>>()),
            optionsLifetime: ServiceLifetime.Singleton);
        services.AddHostedService<Migrations<TDb>>();
        services.AddHostedService<Housekeeping<TDb>>();
        services.AddExceptionHandler<DatabaseAway>();
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database");
        return builder;
    }

    private static NpgsqlDataSource CreateDataSource(IConfiguration configuration, string schema)
    {
        var text = configuration.GetConnectionString("Postgres")
            ?? throw new InvalidOperationException("ConnectionStrings:Postgres is not set: Host=…;Port=…;Database=…;Username=…;Password=….");
        var connection = new NpgsqlConnectionStringBuilder(text);

        // One of several copies may have a name of its own.
        connection.ApplicationName ??= $"factcheck-{schema}";
        if (!text.Contains("Pool Size", StringComparison.OrdinalIgnoreCase))
        {
            // Seven services share a server whose default is 100 connections.
            connection.MaxPoolSize = 12;
        }

        // The same statements come again and again: each connection plans one once. What a statement sets for its session it sets each time, so nothing is reset in between.
        connection.MaxAutoPrepare = MostPrepared;
        connection.NoResetOnClose = true;
        return new NpgsqlDataSourceBuilder(connection.ConnectionString).Build();
    }
}
