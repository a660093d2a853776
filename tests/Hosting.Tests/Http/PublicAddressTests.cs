using FactCheck.Hosting.Http;
using Microsoft.Extensions.Configuration;

namespace FactCheck.Hosting.Tests.Http;

public sealed class PublicAddressTests
{
    [Theory]
    [InlineData("https://facts.example/", "http://gateway:8080", "https://facts.example")]
    [InlineData(null, "http://127.0.0.1:5080/", "http://127.0.0.1:5080")]
    [InlineData(null, null, "")]
    public void Is_what_the_world_uses_and_else_what_the_services_use(string? outside, string? inside, string expected)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Public:Address", outside), new("Services:Gateway", inside)]).Build();

        settings.PublicGateway().ShouldBe(expected);
    }
}
