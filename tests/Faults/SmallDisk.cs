using System.Diagnostics;

namespace FactCheck.Faults;

/// <summary>A file system of its own under PostgreSQL's data, whose size can be brought down to what is used of it, and up again.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    // Far more than a run writes.
    private const int RoomyMegabytes = 16 * 1024;

    // PostgreSQL writes on while the size is changed, and it cannot be made less than what is used.
    private const int LeftKilobytes = 64;
    private const int MostTries = 100;

    private readonly FaultServers _servers;
    private readonly string _before;

    private SmallDisk(FaultServers servers) => (_servers, _before) = (servers, servers.PostgresData + "-before");

    /// <returns>Null where a file system can be mounted; a sentence where it cannot.</returns>
    internal static async Task<string?> WhyNotAsync()
    {
        var folder = Directory.CreateTempSubdirectory("factcheck-mount-");
        try
        {
            await RunAsync("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder.FullName);
            await RunAsync("umount", folder.FullName);
            return null;
        }
        catch (Exception exception) when (exception is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return $"No file system can be mounted here, which takes root: {exception.Message}";
        }
        finally
        {
            folder.Delete();
        }
    }

    /// <summary>Stops PostgreSQL, moves its data to the small disk, and starts it there.</summary>
    internal static async Task<SmallDisk> MountAsync(FaultServers servers)
    {
        var disk = new SmallDisk(servers);
        await servers.StopPostgresAsync();
        Directory.Move(servers.PostgresData, disk._before);
        Directory.CreateDirectory(servers.PostgresData);
        await RunAsync("mount", "-t", "tmpfs", "-o", $"size={RoomyMegabytes}m", "tmpfs", servers.PostgresData);
        await CopyAsync(disk._before, servers.PostgresData);
        Directory.Delete(disk._before, recursive: true);
        await servers.UpAsync();
        return disk;
    }

    /// <summary>Leaves no room but for a page or two of each table.</summary>
    internal async Task FillAsync()
    {
        for (var tries = 1; ; tries++)
        {
            var disk = new DriveInfo(_servers.PostgresData);
            try
            {
                await ResizeAsync($"{((disk.TotalSize - disk.AvailableFreeSpace) / 1024) + LeftKilobytes}k");
                return;
            }
            catch (InvalidOperationException) when (tries < MostTries)
            {
                // More is used by now.
            }
        }
    }

    /// <summary>And starts PostgreSQL where it has given up: it cannot go on without room for its log.</summary>
    internal async Task FreeAsync()
    {
        await ResizeAsync($"{RoomyMegabytes}m");
        await _servers.UpAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _servers.StopPostgresAsync();
        Directory.CreateDirectory(_before);
        await CopyAsync(_servers.PostgresData, _before);
        await RunAsync("umount", _servers.PostgresData);
        Directory.Delete(_servers.PostgresData);
        Directory.Move(_before, _servers.PostgresData);
        await _servers.UpAsync();
    }

    private Task ResizeAsync(string size) => RunAsync("mount", "-o", $"remount,size={size}", _servers.PostgresData);

    /// <summary>With owners and modes, the folder's own too.</summary>
    private static Task CopyAsync(string from, string to) => RunAsync("cp", "-a", from + "/.", to);

    private static Task RunAsync(string program, params string[] arguments) => FaultServers.RunAsync(new ProcessStartInfo(program, arguments));
}
