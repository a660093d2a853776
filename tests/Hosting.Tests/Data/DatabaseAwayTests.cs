using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using FactCheck.Hosting.Data;
using FactCheck.Hosting.Tests.Messaging;
using FactCheck.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FactCheck.Hosting.Tests.Data;

public sealed class DatabaseAwayTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Theory]
    [InlineData("/reads")]
    [InlineData("/saves")]
    [InlineData("/saves-on-a-standby")]
    [InlineData("/saves-on-a-full-disk")]
    [InlineData("/gets-no-session")]
    public async Task A_service_whose_database_is_gone_asks_to_be_asked_again(string address)
    {
        await using var service = await StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(service.Urls.First()) };

        using var response = await client.GetAsync(address);

        var body = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable, body);
        response.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(5));
        JsonNode.Parse(body)!["detail"]!.ToString().ShouldBe("The database does not answer or cannot write; try again shortly.");
    }

    [Fact]
    public async Task A_fault_of_ours_is_still_one()
    {
        await using var service = await StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(service.Urls.First()) };

        using var response = await client.GetAsync("/breaks");

        response.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        response.Headers.RetryAfter.ShouldBeNull();
    }

    private async Task<WebApplication> StartAsync()
    {
        var service = WebApplication.CreateBuilder(
            [
                "--urls=http://127.0.0.1:0",
                $"--ConnectionStrings:Postgres={postgres.ConnectionString}",
                $"--InternalAuth:SigningKey={Convert.ToBase64String(new byte[32])}",
            ])
            .AddServiceDefaults(ProbeService.Name)
            .AddDatabase<ProbeDbContext>(ProbeService.Name)
            .Build()
            .UseServiceDefaults();
        service.MapGet("/reads", async () => TypedResults.Ok(await Gone().Effects.CountAsync())).AllowAnonymous();
        service.MapGet("/saves", async () =>
        {
            await using var db = Gone();
            db.Add(new ProbeEffect { Text = "lost" });
            return TypedResults.Ok(await db.SaveChangesAsync());
        }).AllowAnonymous();
        MapRefusal("/saves-on-a-standby", "read_only_sql_transaction");
        MapRefusal("/saves-on-a-full-disk", "disk_full");
        service.MapGet("/gets-no-session", async () => TypedResults.Ok(await Refused().Effects.CountAsync())).AllowAnonymous();
        service.MapGet("/breaks", async (ProbeDbContext db) => TypedResults.Ok(await db.Database.ExecuteSqlAsync($"SELECT 1 / 0"))).AllowAnonymous();
        await service.StartAsync();
        return service;

        void MapRefusal(string address, string error) => service.MapGet(
            address, (ProbeDbContext db) => db.Database.ExecuteSqlRawAsync($"DO $$ BEGIN RAISE EXCEPTION 'It cannot be written.' USING ERRCODE = '{error}'; END $$")).AllowAnonymous();
    }

    /// <summary>The server answers, and gives up the session before it begins.</summary>
    private ProbeDbContext Refused() =>
        new(new DbContextOptionsBuilder<ProbeDbContext>().UseNpgsql(new NpgsqlConnectionStringBuilder(postgres.ConnectionString) { Database = "no_such_database" }.ConnectionString).Options);

    /// <summary>The database of a server that has stopped: nobody listens on its port any more.</summary>
    private static ProbeDbContext Gone()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        return new ProbeDbContext(new DbContextOptionsBuilder<ProbeDbContext>().UseNpgsql($"Host=127.0.0.1;Port={port};Username=nobody").Options);
    }
}
