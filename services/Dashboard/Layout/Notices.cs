using MudBlazor;

namespace FactCheck.Dashboard.Layout;

internal static class Notices
{
    // Long enough to read a claim's beginning and to reach for "Undo".
    private const int VisibleMilliseconds = 8_000;

    internal static void Configure(SnackbarConfiguration notices)
    {
        // Below the queue's rows: a notice must not cover what is being read next.
        notices.PositionClass = Defaults.Classes.Position.BottomCenter;
        notices.SnackbarVariant = Variant.Filled;
        notices.VisibleStateDuration = VisibleMilliseconds;
        notices.MaximumOpacity = 100;
        notices.ShowTransitionDuration = 120;
        notices.HideTransitionDuration = 120;
        notices.MaxDisplayedSnackbars = 3;
        notices.HideIcon = true;
    }
}
