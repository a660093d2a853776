using FactCheck.Testing;

namespace FactCheck.Faults.Scenarios;

/// <summary>
/// The disk under PostgreSQL's data is full to the last byte: tables cannot grow, and where its log cannot either, the server gives
/// up (PANIC) and must be started again once there is room.
/// </summary>
internal static class FullDisk
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Spell = TimeSpan.FromSeconds(5);

    // There is one PostgreSQL, and one scenario at a time.
    private static SmallDisk? _disk;

    internal static Scenario Database { get; } = new("disk-full", "full disk under PostgreSQL", 10_000, 20)
    {
        WhyNot = SmallDisk.WhyNotAsync,
        Strike = async run =>
        {
            var before = run.Traffic.TimesRefused(Traffic.NotNow);
            await _disk!.FillAsync();
            var sending = run.Traffic.SendUntilRefusedAsync(Traffic.NotNow);
            try
            {
                await Eventually.GetAsync(() => Task.FromResult(run.Traffic.TimesRefused(Traffic.NotNow)), times => times > before, Patience);
                await Task.Delay(Spell);
            }
            finally
            {
                await _disk.FreeAsync();
            }

            await sending;
        },
        Around = async (run, send) =>
        {
            await using (_disk = await SmallDisk.MountAsync(run.Servers))
            {
                await send();
                await run.Traffic.HasArrivedAsync();
            }

            return Refusals.OtherThanNotNow(run.Traffic);
        },
    };
}
