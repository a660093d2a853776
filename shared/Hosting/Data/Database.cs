using FactCheck.Hosting.Messaging;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace FactCheck.Hosting.Data;

public static class Database
{
    // What the connection string says otherwise goes. Seven services share a server whose default is 100 connections. The same statements, some
    // forty a service, come again and again: each connection plans one once, and what one sets for its session it sets each time.
    private const string Defaults = "Maximum Pool Size=12;Max Auto Prepare=60;No Reset On Close=true";

    /// <summary>Connects a service to its schema, and brings the schema up to date before the service takes work.</summary>
    public static WebApplicationBuilder AddDatabase<TDb>(this WebApplicationBuilder builder, string schema)
        where TDb : DbContext
    {
        var services = builder.Services;
        services.AddSingleton(_ => CreateDataSource(builder.Configuration, schema));
        services.AddSingleton(new Schema(schema));
        services.AddSingleton(typeof(CommitSignal<>));
        services.AddSingleton<OutboxSignal>();
        services.AddDbContext<TDb>(
            (provider, options) => options
                .UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>(), npgsql => npgsql.MigrationsHistoryTable("migrations", schema))
                .UseSnakeCaseNamingConvention()
                .AddInterceptors(provider.GetRequiredService<OutboxSignal>()),
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
        var connection = new NpgsqlConnectionStringBuilder($"{Defaults};{text}");

        // One of several copies may have a name of its own.
        connection.ApplicationName ??= $"factcheck-{schema}";
        return new NpgsqlDataSourceBuilder(connection.ConnectionString).Build();
    }
}
