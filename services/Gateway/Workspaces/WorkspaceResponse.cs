using FactCheck.Gateway.Keys;
using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FactCheck.Gateway.Workspaces;

/// <summary>A workspace as the API shows it.</summary>
internal sealed record WorkspaceResponse
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Its administrator's API key, in the answer that made it and never again.</summary>
    public string? Key { get; init; }

    internal static WorkspaceResponse From(KnownWorkspace workspace, ApiKeySecret? secret = null) =>
        new() { Id = PublicId.Format(PublicId.Workspace, workspace.Id), Name = workspace.Name, Key = secret?.Reveal() };

    /// <summary>Whoever runs the installation sits in the workspace that it came with; no other knows how many there are.</summary>
    internal static ProblemHttpResult? Refusal(Workspace caller) =>
        caller.Id == Workspace.DefaultId
            ? null
            : Problems.Problem(StatusCodes.Status403Forbidden, "forbidden", "Workspaces are made and listed in the workspace that the installation came with. Ask whoever runs it.");
}
